import { say } from "../../src/extension/say.ts";
import { startPage } from "../../src/look/start-page.ts";
import { PaperPage } from "./paper-page.tsx";
import { addressFrom } from "./source.ts";

const address = addressFrom(location.search);
startPage(say("paper_title"), <PaperPage first={address === undefined ? undefined : { address }} />);
