import type { Rating, Reviewed, Skill, VocabularyEvent } from "./event.ts";
import { counterOf, deviceOf, timeOf, type Stamp } from "./stamp.ts";
import type { WordId } from "./word-id.ts";

/** A review as an event of the log. */
export type ReviewEvent = Extract<VocabularyEvent, Reviewed>;

/** Many reviews in columns: small, and copied by the browser without making an object of each. Never changed once made. */
export interface ReviewChunk {
  /** Stamps of the first and the last review. */
  readonly first: Stamp;
  readonly last: Stamp;
  /** What the columns count in: words, skills, devices, batches (the first one is "none"). */
  readonly words: readonly WordId[];
  readonly skills: readonly Skill[];
  readonly devices: readonly string[];
  readonly batches: readonly Stamp[];
  readonly word: Uint32Array;
  readonly skill: Uint8Array;
  readonly device: Uint16Array;
  readonly batch: Uint16Array;
  readonly rating: Uint8Array;
  /** Milliseconds since 1970 and the counter of each stamp. */
  readonly time: Float64Array;
  readonly counter: Uint32Array;
  readonly at: Float64Array;
  /** Minutes east of Greenwich; `NOWHERE` where it is not known. */
  readonly zone: Int16Array;
  readonly took: Float64Array;
}

const NOWHERE = -32_768;

/** Packs reviews, which stand in the order of their stamps; throws a RangeError for none. */
export function packReviews(reviews: readonly ReviewEvent[]): ReviewChunk {
  const [first, last] = [reviews[0]?.id, reviews.at(-1)?.id];
  if (first === undefined || last === undefined) throw new RangeError("no reviews to pack");
  const words = table<WordId>();
  const skills = table<Skill>();
  const devices = table<string>();
  const batches = table<Stamp>("");
  return {
    first,
    last,
    word: Uint32Array.from(reviews, (review) => words.number(review.word)),
    skill: Uint8Array.from(reviews, (review) => skills.number(review.skill)),
    device: Uint16Array.from(reviews, (review) => devices.number(deviceOf(review.id))),
    batch: Uint16Array.from(reviews, (review) => batches.number(review.batch ?? "")),
    rating: Uint8Array.from(reviews, (review) => review.rating),
    time: Float64Array.from(reviews, (review) => timeOf(review.id)),
    counter: Uint32Array.from(reviews, (review) => counterOf(review.id)),
    at: Float64Array.from(reviews, (review) => review.at),
    zone: Int16Array.from(reviews, (review) => review.zone ?? NOWHERE),
    took: Float64Array.from(reviews, (review) => review.took),
    words: words.names,
    skills: skills.names,
    devices: devices.names,
    batches: batches.names,
  };
}

/** The reviews of a chunk as events, in their order. */
export function unpackReviews(chunk: ReviewChunk): readonly ReviewEvent[] {
  const reviews: ReviewEvent[] = [];
  for (let i = 0; i < chunk.word.length; i++) {
    const zone = chunk.zone[i]!;
    const batch = chunk.batches[chunk.batch[i]!]!;
    // Written out: a spread for each would take half of the time.
    const review: Writable<ReviewEvent> = {
      do: "reviewed",
      id: stampOf(chunk, i),
      word: chunk.words[chunk.word[i]!]!,
      skill: chunk.skills[chunk.skill[i]!]!,
      rating: chunk.rating[i] as Rating,
      at: chunk.at[i]!,
      took: chunk.took[i]!,
    };
    if (zone !== NOWHERE) review.zone = zone;
    if (batch !== "") review.batch = batch;
    reviews.push(review);
  }
  return reviews;
}

type Writable<Of> = { -readonly [Key in keyof Of]: Of[Key] };

/** What was packed was a stamp: it need not be checked again. */
function stampOf({ time, counter, device, devices }: ReviewChunk, i: number): Stamp {
  const [ms, count] = [time[i]!.toString(36), counter[i]!.toString(36)];
  return `${ms.padStart(9, "0")}${count.padStart(4, "0")}-${devices[device[i]!]!}`;
}

function table<Name extends string>(...names: Name[]): { names: Name[]; number(name: Name): number } {
  const numbers = new Map(names.map((name, number) => [name, number]));
  return {
    names,
    number(name) {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, names.length);
      return names.push(name) - 1;
    },
  };
}
