import { benchBrowser } from "./browser.ts";
import { benchEngine } from "./engine.ts";
import { printFigures } from "./figure.ts";
import { benchSchedule } from "./schedule.ts";
import { benchSearch } from "./search.ts";
import { benchShipped } from "./shipped.ts";
import { benchVocabulary } from "./vocabulary.ts";

/** `npm run bench`: every figure beside its peer or floor, measured in this run. `-- browser` runs one part. */
const parts = {
  shipped: async () => printFigures("Shipped", await benchShipped()),
  engine: async () => printFigures("Reading engine", await benchEngine()),
  schedule: async () => printFigures("Schedule: 10,000 simulated learners, a year", benchSchedule()),
  search: async () => printFigures("Search page", await benchSearch()),
  browser: benchBrowser,
  vocabulary: async () => printFigures("Vocabulary", await benchVocabulary()),
};

const wanted = process.argv.slice(2);
for (const [name, run] of Object.entries(parts))
  if (wanted.length === 0 || wanted.includes(name)) await run();
