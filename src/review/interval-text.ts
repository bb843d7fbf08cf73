import { languageOfBrowser } from "../extension/say.ts";

/** How long until a card comes again, in the browser's language: `10 min`, `8 days`, `3.4 mths`. */
export function intervalText({ minutes, days }: { minutes?: number; days?: number }): string {
  if (days === undefined) return unit(minutes ?? 0, "minute");
  if (days < 31) return unit(days, "day");
  return days < 365 ? unit(days / 30.4, "month") : unit(days / 365.25, "year");
}

function unit(value: number, name: string): string {
  const format = new Intl.NumberFormat(languageOfBrowser(), {
    style: "unit",
    unit: name,
    unitDisplay: "short",
    maximumFractionDigits: value < 10 && (name === "month" || name === "year") ? 1 : 0,
  });
  return format.format(value);
}
