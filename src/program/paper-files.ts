import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

const pdfjs = fileURLToPath(new URL("../../node_modules/pdfjs-dist", import.meta.url));

/**
 * The tables of how Chinese PDFs number their characters that the PDF standard names, mainland (GB) and Taiwan with
 * Hong Kong (CNS, Big5). `UCS2` ones stand in `UTF16` ones (`src/paper/tables.ts`).
 */
const CHINESE =
  /^(?:Adobe-(?:GB1|CNS1)-UCS2|(?:GB-EUC|GBpc-EUC|GBK-EUC|GBKp-EUC|GBK2K|UniGB-UTF16|B5pc|HKscs-B5|ETen-B5|ETenms-B5|CNS-EUC|UniCNS-UTF16)-[HV])\.bcmap$/u;

/** The files of pdf.js that our viewer of PDFs loads by itself: its workerand Chinese tables. */
export function paperFiles(): string[] {
  const tables = readdirSync(join(pdfjs, "cmaps")).filter((name) => CHINESE.test(name));
  return [
    join(pdfjs, "build/pdf.worker.min.mjs"),
    ...tables.sort().map((name) => join(pdfjs, "cmaps", name)),
  ];
}
