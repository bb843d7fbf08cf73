import { describe, expect, test } from "vitest";
import english from "../../assets/public/_locales/en/messages.json" with { type: "json" };
import { DEFAULTS, SCHEMA, SETTING_NAMES } from "../../src/settings/schema.ts";

const exists = (name: string) => expect(Object.keys(english)).toContain(name);
const choices = SETTING_NAMES.filter((name) => "names" in SCHEMA[name] && name !== "links");

describe("what the settings page puts together from names", () => {
  test.each(choices)("%s and each of its values", (name) => {
    exists(`set_${name}`);
    for (const value of (SCHEMA[name] as { names: readonly string[] }).names)
      exists(`set_${name}_${value.replace("-", "_")}`);
  });
  test.each(SCHEMA.links.names)("the link %s", (name) => exists(`card_link_${name}`));
  test.each(Object.keys(DEFAULTS.keys))("the key for %s", (action) => exists(`card_key_${action}`));
  test.each(["damaged", "foreign", "large", "newer"])("a file that is %s", (what) =>
    exists(`set_file_${what}`),
  );
});
