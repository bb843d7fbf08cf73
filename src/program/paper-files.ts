import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { build } from "esbuild";
import { withPureClasses } from "./pure-classes.ts";

const pdfjs = fileURLToPath(new URL("../../node_modules/pdfjs-dist", import.meta.url));

/**
 * The tables of how Chinese PDFs number their characters that the PDF standard names, mainland (GB) and Taiwan with
 * Hong Kong (CNS, Big5); but for those that are parts of others (`src/paper/tables.ts`).
 */
const CHINESE =
  /^(?:Adobe-(?:GB1|CNS1)-UCS2|(?:GB-EUC|GBpc-EUC|GBK2K|UniGB-UTF16|B5pc|HKscs-B5|ETen-B5|ETenms-B5|CNS-EUC|UniCNS-UTF16)-[HV])\.bcmap$/u;

/** Paths of the tables that our viewer of PDFs loads when a PDF names them. */
export function paperTables(): string[] {
  const tables = readdirSync(join(pdfjs, "cmaps")).filter((name) => CHINESE.test(name));
  return tables.sort().map((name) => join(pdfjs, "cmaps", name));
}

/** What is never asked of pdf.js's worker: forms of the kind XFA, which our viewer leaves off, and new files of pages. */
const UNUSED = { XFAFactory: "{ getRichTextAsHtml: () => null }", PDFEditor: "class {}" };

/** The source of pdf.js's worker without what our viewer never uses. Throws when pdf.js has changed. */
export async function paperWorker(): Promise<string> {
  const path = join(pdfjs, "build/pdf.worker.mjs");
  let source = readFileSync(path, "utf8");
  for (const [name, instead] of Object.entries(UNUSED)) {
    const found = new RegExp(`^class ${name}\\b[^\\n]*\\{\\n[\\s\\S]*?^\\}$`, "mu");
    if (!found.test(source)) throw new Error(`pdf.js has no ${name} any more`);
    source = source.replace(found, `const ${name} = ${instead};`);
  }
  const { outputFiles } = await build({
    stdin: { contents: withPureClasses(source), resolveDir: pdfjs, sourcefile: path },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    logLevel: "error",
  });
  return outputFiles[0]!.text;
}
