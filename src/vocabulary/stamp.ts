/**
 * When and where an event was made; it is the event's name, and text order is the order of events:
 *
 * | units | what |
 * |---|---|
 * | 9 | milliseconds since 1970 in base 36, zeros in front (until the year 5188) |
 * | 4 | counter in base 36 within one millisecond or behind a clock that ran ahead |
 * | 1 | `-` |
 * | 10 | device, base 36 |
 *
 * A hybrid logical clock (Kulkarni et al., 2014): see `clock.ts`.
 */
export type Stamp = string;

/** The highest counter that a stamp can hold. */
export const COUNTER_LIMIT = 36 ** 4 - 1;

const STAMP = /^[0-9a-z]{13}-[0-9a-z]{10}$/;
const DEVICE = /^[0-9a-z]{10}$/;

/** Writes a stamp; throws a RangeError for what it cannot hold. */
export function writeStamp(time: number, counter: number, device: string): Stamp {
  const stamp = `${time.toString(36).padStart(9, "0")}${counter.toString(36).padStart(4, "0")}-${device}`;
  if (!isStamp(stamp)) throw new RangeError(`no stamp: ${time} ${counter} ${device}`);
  return stamp;
}

/** Whether a value from outside is a stamp. */
export function isStamp(value: unknown): value is Stamp {
  return typeof value === "string" && STAMP.test(value);
}

/** Whether a value from outside is the name of a device. */
export function isDevice(value: unknown): value is string {
  return typeof value === "string" && DEVICE.test(value);
}

/** Milliseconds since 1970 by the clock that made the stamp. */
export function timeOf(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(0, 9), 36);
}

/** The stamp's counter. */
export function counterOf(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(9, 13), 36);
}

/** The device that made the stamp. */
export function deviceOf(stamp: Stamp): string {
  return stamp.slice(14);
}

/** Order of stamps, for sorting. */
export function byStamp(a: { readonly id: Stamp }, b: { readonly id: Stamp }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
