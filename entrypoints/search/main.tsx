import { say } from "../../src/extension/say.ts";
import { startPage } from "../../src/look/start-page.ts";
import { SearchPage } from "./search-page.tsx";

startPage(say("page_search"), <SearchPage />);
