import {
  getDocument,
  InvalidPDFException,
  PasswordResponses,
  PDFWorker,
  type PDFDocumentProxy,
} from "pdfjs-dist";
import { PackedTables } from "./tables.ts";

/** An open PDF; `destroy` frees it. */
export type Paper = PDFDocumentProxy;

/** Why a PDF cannot be opened: it is `damaged` (or no PDF at all), or the reader gave no password (`locked`). */
export class PaperTrouble extends Error {
  constructor(readonly why: "damaged" | "locked") {
    super(`the PDF is ${why}`);
  }
}

/** Where the build puts what pdf.js loads by itself (`src/program/paper-files.ts`). */
const FILES = "/paper/";

interface OpenNeeds {
  readonly bytes: Uint8Array;
  /** Asks for the password; `wrong` when one was given that does not open it. Undefined gives up. */
  password(wrong: boolean): Promise<string | undefined>;
  readonly signal: AbortSignal;
}

/**
 * Opens a PDF in a worker of its own; the bytes are handed over. Rejects with `PaperTrouble`. Nothing in a PDF
 * is run: no scripts, no forms, no addresses are followed.
 */
export async function openPaper({ bytes, password, signal }: OpenNeeds): Promise<Paper> {
  const port = startWorker();
  const worker = PDFWorker.create({ port });
  const loading = getDocument({
    data: bytes,
    worker,
    cMapUrl: FILES,
    CMapReaderFactory: PackedTables,
    useWorkerFetch: false,
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  const end = () => {
    void loading.destroy().catch(() => undefined);
    worker.destroy();
    port.terminate();
  };
  signal.addEventListener("abort", end, { once: true });
  loading.onPassword = (update: (answer: string | Error) => void, reason: number) =>
    void password(reason === PasswordResponses.INCORRECT_PASSWORD).then((answer) =>
      update(answer ?? new PaperTrouble("locked")),
    );
  try {
    return await loading.promise;
  } catch (error) {
    end();
    throw error instanceof PaperTrouble ? error : troubleOf(error);
  }
}

function troubleOf(error: unknown): unknown {
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") return new PaperTrouble("locked");
  return error instanceof InvalidPDFException || /^(?:Format|XRef|Unknown)/u.test(name)
    ? new PaperTrouble("damaged")
    : error;
}

interface Policy {
  createScriptURL(address: string): string;
}

/** The one address that this page may run as a script, by the only policy that the extension's pages allow. */
function startWorker(): Worker {
  const address = `${FILES}worker.mjs`;
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: { createScriptURL(): string }): Policy };
  };
  policy ??= trustedTypes?.createPolicy("qiao-paper", { createScriptURL: () => address });
  return new Worker(policy?.createScriptURL("") ?? address, { type: "module" });
}

let policy: Policy | undefined;
