import type { VocabularyEvent } from "./event.ts";
import { type ReviewChunk, type ReviewEvent, unpackReviews } from "./review-chunk.ts";
import { isStamp } from "./stamp.ts";

const TABLES = ["words", "skills", "devices", "batches"] as const;
/** Without these a row says nothing; the others can be missing. */
const NEEDED = ["word", "skill", "device", "rating", "time", "counter", "at"] as const;
const SPARE = ["batch", "zone", "took"] as const;

/** What can be read of a stored chunk, however damaged, and how many reviews cannot (at least one then). Never throws. */
export function salvageReviews(found: unknown): {
  readonly reviews: readonly ReviewEvent[];
  readonly lost: number;
} {
  const chunk = (typeof found === "object" && found !== null ? found : {}) as Partial<ReviewChunk>;
  const lengths = NEEDED.map((column) => (ArrayBuffer.isView(chunk[column]) ? chunk[column].length : 0));
  const longest = Math.max(...lengths);
  const hasAll = TABLES.every((table) => Array.isArray(chunk[table])) && Math.min(...lengths) > 0;
  if (!hasAll) return { reviews: [], lost: Math.max(1, longest) };
  const whole = chunk as ReviewChunk;
  const rows = Array.from({ length: Math.min(...lengths) }, (_, row) => row).filter((row) =>
    isRow(whole, row),
  );
  const isWhole = rows.length === longest && SPARE.every((column) => chunk[column]?.length === longest);
  return {
    reviews: unpackReviews(isWhole ? whole : rowsOf(whole, rows)),
    lost: Math.max(longest - rows.length, isWhole ? 0 : 1),
  };
}

/** Whether a stored value can be folded as an event. What stands within was checked before it was written. */
export function isReadable(found: unknown): found is VocabularyEvent {
  if (typeof found !== "object" || found === null) return false;
  const { id, do: kind, word, list, target } = found as Record<string, unknown>;
  if (typeof id !== "string" || typeof kind !== "string") return false;
  return typeof (kind === "undone" ? target : kind === "list" ? list : word) === "string";
}

function isRow(chunk: ReviewChunk, row: number): boolean {
  const { words, skills, devices, word, skill, device, rating, time, at } = chunk;
  return (
    typeof words[word[row]!] === "string" &&
    typeof skills[skill[row]!] === "string" &&
    typeof devices[device[row]!] === "string" &&
    rating[row]! >= 1 &&
    rating[row]! <= 4 &&
    Number.isFinite(time[row]) &&
    Number.isFinite(at[row])
  );
}

/** A chunk of some rows only; what can be missing is then "not known". */
function rowsOf(chunk: ReviewChunk, rows: readonly number[]): ReviewChunk {
  const { batch, batches, zone, took } = chunk;
  const hasBatch = (row: number) => isStamp(batches[batch?.[row] ?? 0]);
  return {
    ...chunk,
    batches: ["", ...batches],
    word: Uint32Array.from(rows, (row) => chunk.word[row]!),
    skill: Uint8Array.from(rows, (row) => chunk.skill[row]!),
    device: Uint16Array.from(rows, (row) => chunk.device[row]!),
    rating: Uint8Array.from(rows, (row) => chunk.rating[row]!),
    time: Float64Array.from(rows, (row) => chunk.time[row]!),
    counter: Uint32Array.from(rows, (row) => chunk.counter[row]!),
    at: Float64Array.from(rows, (row) => chunk.at[row]!),
    batch: Uint16Array.from(rows, (row) => (hasBatch(row) ? batch[row]! + 1 : 0)),
    zone: Int16Array.from(rows, (row) => zone?.[row] ?? 0),
    took: Float64Array.from(rows, (row) => took?.[row] ?? 0),
  };
}
