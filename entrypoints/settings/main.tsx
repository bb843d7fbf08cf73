import { say } from "../../src/extension/say.ts";
import { startPage } from "../../src/look/start-page.ts";
import { SettingsPage } from "./settings-page.tsx";

startPage(say("page_settings"), <SettingsPage />);
