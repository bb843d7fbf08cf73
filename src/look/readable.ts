/** The grounds that text stands on in `tokens.css`, the hardest to read on first. */
const GROUNDS = { light: "#fbeeea", dark: "#3d2d2c" } as const;

/** What WCAG 2.2 asks of small text (AA). */
const ENOUGH = 4.5;
/** Shares of black or white that are mixed in. */
const STEPS = 64;

type Channels = readonly [number, number, number];

/** A colour `#rrggbb` as it can be read in both themes, with as little black or white mixed in as it takes: a CSS `light-dark()`. */
export function readable(colour: string): string {
  return `light-dark(${against(colour, GROUNDS.light, 0)}, ${against(colour, GROUNDS.dark, 255)})`;
}

function against(colour: string, ground: string, towards: number): string {
  const from = channelsOf(colour);
  for (let step = 0; step <= STEPS; step++) {
    const mixed = from.map((channel) => Math.round(channel + ((towards - channel) * step) / STEPS));
    if (contrast(mixed as unknown as Channels, channelsOf(ground)) >= ENOUGH) return hex(mixed);
  }
  return hex([towards, towards, towards]);
}

/** The contrast of two colours, as WCAG 2.2 defines it. */
function contrast(a: Channels, b: Channels): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

function luminance(channels: Channels): number {
  const [r, g, b] = channels.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function channelsOf(colour: string): Channels {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as unknown as Channels;
}

function hex(channels: readonly number[]): string {
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
