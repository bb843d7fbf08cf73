const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A moment where the reader was: milliseconds since 1970 and minutes east of Greenwich at that time and place. */
export interface Moment {
  readonly at: number;
  readonly zone: number;
}

/**
 * The reader's day as a number (days since 1970 by the local calendar), where a day begins `dayStart` hours after
 * midnight. Reviews carry their own zone, so that every device counts the same days, on journeys and as clocks change.
 */
export function dayOf({ at, zone }: Moment, dayStart: number): number {
  return Math.floor((at + zone * 60_000 - dayStart * HOUR) / DAY);
}

/** The moment as the clock and the zone of this machine have it. */
export function momentAt(at: number): Moment {
  return { at, zone: -new Date(at).getTimezoneOffset() };
}

/** The calendar date of a reader's day, as `2026-11-23`. */
export function dateOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Milliseconds until the reader's next day begins. */
export function untilTomorrow(now: Moment, dayStart: number): number {
  const local = now.at + now.zone * 60_000 - dayStart * HOUR;
  return DAY - (((local % DAY) + DAY) % DAY);
}
