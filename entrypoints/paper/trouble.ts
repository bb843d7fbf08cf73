import { say } from "../../src/extension/say.ts";
import { PaperTrouble } from "../../src/paper/open.ts";
import { SourceTrouble } from "./source.ts";

/** Says why a PDF cannot be shown, and what to do. */
export function troubleText(error: unknown): string {
  if (error instanceof PaperTrouble) return say(`paper_${error.why}`);
  if (!(error instanceof SourceTrouble)) return say("paper_damaged");
  return typeof error.why === "number" ? say("paper_status", String(error.why)) : say(`paper_${error.why}`);
}
