import { say } from "../../src/extension/say.ts";
import { startPage } from "../../src/look/start-page.ts";
import { WelcomePage } from "./welcome-page.tsx";

startPage(say("page_welcome"), <WelcomePage />);
