import { createFullWordReader } from "../reading/words.ts";
import { analyzeLines } from "./analyze-lines.ts";
import { openAssets } from "./open-assets.ts";

/** Reads UTF-8 lines on standard input; for each writes one JSON object with its words, in order. */
const { lexicon } = await openAssets();
const read = createFullWordReader(lexicon);
// whoever reads our output may have seen enough
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 1);
});
for await (const chunk of analyzeLines(process.stdin, read)) {
  if (!process.stdout.write(chunk)) await new Promise((drained) => process.stdout.once("drain", drained));
}
