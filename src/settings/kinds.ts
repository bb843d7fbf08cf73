/** One setting: what it is at first, and what it makes of a value that was stored or imported; undefined: none of its kind. */
export interface Kind<Value> {
  readonly first: Value;
  take(found: unknown): Value | undefined;
}

/** A setting with a few named values. */
export interface Choice<Name extends string> extends Kind<Name> {
  readonly names: readonly Name[];
}

/** A number within limits. */
export interface Amount extends Kind<number> {
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

/** Yes or no. */
export function flag(first: boolean): Kind<boolean> {
  return { first, take: (found) => (typeof found === "boolean" ? found : undefined) };
}

/** One of these names. */
export function choice<const Name extends string>(
  names: readonly Name[],
  first: NoInfer<Name>,
): Choice<Name> {
  return { first, names, take: (found) => names.find((name) => name === found) };
}

/** A number; one beyond the limits is brought back to them. */
export function amount(first: number, least: number, most: number, step: number): Amount {
  return {
    first,
    least,
    most,
    step,
    take: (found) =>
      typeof found === "number" && Number.isFinite(found)
        ? Math.max(least, Math.min(most, Math.round(found / step) * step))
        : undefined,
  };
}

/** A text of at most so many UTF-16 units. */
export function text(first: string, longest: number): Kind<string> {
  return {
    first,
    take: (found) => (typeof found === "string" && found.length <= longest ? found : undefined),
  };
}

/** As many colours as there are at first, each `#rrggbb`. */
export function colours(first: readonly string[]): Kind<readonly string[]> {
  const isColour = (value: unknown) => typeof value === "string" && /^#[0-9a-f]{6}$/iu.test(value);
  return {
    first,
    take: (found) =>
      Array.isArray(found) && found.length === first.length && found.every(isColour)
        ? found.map((colour: string) => colour.toLowerCase())
        : undefined,
  };
}

/** Some of these names, each once, in this order. */
export function some<const Name extends string>(
  names: readonly Name[],
  first: readonly NoInfer<Name>[],
): Kind<readonly Name[]> & { readonly names: readonly Name[] } {
  return {
    first,
    names,
    take: (found) => (Array.isArray(found) ? names.filter((name) => found.includes(name)) : undefined),
  };
}

/** A text for each of these names; what is missing or none keeps its first value. */
export function table<const Name extends string>(
  first: Readonly<Record<Name, string>>,
  longest: number,
): Kind<Readonly<Record<Name, string>>> {
  const names = Object.keys(first) as Name[];
  return {
    first,
    take: (found) => {
      if (typeof found !== "object" || found === null) return undefined;
      const given = (name: Name): unknown =>
        Object.hasOwn(found, name) ? (found as never)[name] : undefined;
      const taken = (value: unknown) =>
        typeof value === "string" && value.length <= longest ? value : undefined;
      return Object.fromEntries(names.map((name) => [name, taken(given(name)) ?? first[name]])) as Readonly<
        Record<Name, string>
      >;
    },
  };
}
