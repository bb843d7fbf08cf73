import { COUNTER_LIMIT, counterOf, timeOf, writeStamp, type Stamp } from "./stamp.ts";

/** A device's hybrid logical clock: the latest moment it has seen, its own or another device's. */
export interface Clock {
  readonly device: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly counter: number;
}

/** Events further ahead than this (ms) come from a clock that is wrong: they wait outside until their time comes. */
const FAR_AHEAD = 24 * 60 * 60 * 1_000;

/** The clock of a device that has seen nothing. */
export function newClock(device: string): Clock {
  return { device, time: 0, counter: 0 };
}

/** A name for a device that no other has: ten characters of base 36, from ten random bytes. */
export function nameDevice(random: Uint8Array): string {
  return Array.from(random.subarray(0, 10), (byte) => (byte % 36).toString(36))
    .join("")
    .padEnd(10, "0");
}

/** Lets the clock tick: a stamp later than every stamp it has made or heard, also when the wall clock goes back. */
export function tick(clock: Clock, now: number): { readonly clock: Clock; readonly stamp: Stamp } {
  let [time, counter] = now > clock.time ? [now, 0] : [clock.time, clock.counter + 1];
  if (counter > COUNTER_LIMIT) [time, counter] = [time + 1, 0];
  return {
    clock: { device: clock.device, time, counter },
    stamp: writeStamp(time, counter, clock.device),
  };
}

/** The clock once it has heard another device's stamp; one that is far ahead must be kept out before. */
export function hear(clock: Clock, stamp: Stamp): Clock {
  const [time, counter] = [timeOf(stamp), counterOf(stamp)];
  const later = time > clock.time || (time === clock.time && counter > clock.counter);
  return later ? { device: clock.device, time, counter } : clock;
}

/** Whether a stamp lies so far in the future that its clock must be wrong. */
export function isFarAhead(stamp: Stamp, now: number): boolean {
  return timeOf(stamp) > now + FAR_AHEAD;
}
