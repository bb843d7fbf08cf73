import { languageOfBrowser } from "./say.ts";

const STEPS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, ms: number])[] = [
  ["year", 31_557_600_000],
  ["month", 2_629_800_000],
  ["week", 604_800_000],
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
];

let format: Intl.RelativeTimeFormat | undefined;

/** How long ago a moment was, in the browser's language: `3 weeks ago`. Both in milliseconds since 1970. */
export function age(at: number, now: number): string {
  format ??= new Intl.RelativeTimeFormat(languageOfBrowser(), { numeric: "auto" });
  const passed = now - at;
  const [unit, ms] = STEPS.find(([, ms]) => Math.abs(passed) >= ms) ?? ["minute", 60_000];
  return format.format(-Math.round(passed / ms), unit);
}
