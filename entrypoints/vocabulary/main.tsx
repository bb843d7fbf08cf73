import { say } from "../../src/extension/say.ts";
import { startPage } from "../../src/look/start-page.ts";
import { VocabularyPage } from "./vocabulary-page.tsx";

startPage(say("page_vocabulary"), <VocabularyPage />);
