import { say } from "../../src/extension/say.ts";
import { startPage } from "../../src/look/start-page.ts";
import { AboutPage } from "./about-page.tsx";

startPage(say("page_about"), <AboutPage />);
