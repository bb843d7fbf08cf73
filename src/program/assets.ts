import { readdirSync, statSync } from "node:fs";
import { ensureAssets } from "./ensure-assets.ts";

const folder = await ensureAssets();
let total = 0;
for (const name of readdirSync(folder).sort()) {
  const { size } = statSync(`${folder}/${name}`);
  total += size;
  console.log(`${String(size).padStart(9)}  ${name}`);
}
console.log(`${String(total).padStart(9)}  bytes in ${folder}`);
