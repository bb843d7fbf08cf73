import table from "./zhuyin.json" with { type: "json" };

const INITIALS: Readonly<Record<string, string>> = table.initials;
const FINALS: Readonly<Record<string, string>> = table.finals;
/** Sounds that have signs of their own. */
const WHOLE: Readonly<Record<string, string>> = {
  r: "ㄦ",
  m: "ㄇ",
  n: "ㄋ",
  ng: "ㄫ",
  hm: "ㄏㄇ",
  hng: "ㄏㄫ",
};

/**
 * A syllable of pinyin (without its tone, `ü` or `u:`) in zhuyin, as the Ministry of Education of Taiwan spells it;
 * undefined when it is no syllable of Mandarin. The tone's mark follows, the neutral one's goes before.
 */
export function zhuyin(letters: string, tone: number): string | undefined {
  const written = letters.toLowerCase().replaceAll("u:", "ü");
  const sound = WHOLE[written] ?? spell(written);
  if (sound === undefined) return undefined;
  const mark = table.tones[tone - 1] ?? "";
  return tone === 5 ? mark + sound : sound + mark;
}

function spell(written: string): string | undefined {
  const bare = withoutY(written);
  const initial = /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcs])?/u.exec(bare)![0];
  const rest = bare.slice(initial.length);
  const first = initial === "" ? "" : INITIALS[initial]!;
  // In zhi, ci, ri the i is no vowel.
  if (rest === "i" && /^(?:[zcs]h?|r)$/u.test(initial)) return first;
  const final = FINALS[/^[jqx]/u.test(initial) ? rest.replace(/^u/u, "ü") : rest];
  return final === undefined ? undefined : first + final;
}

/** Pinyin writes y and w where a syllable begins with i, u or ü. */
function withoutY(written: string): string {
  return written
    .replace(/^yu(?=$|[ean])/u, "ü")
    .replace(/^yong$/u, "iong")
    .replace(/^you$/u, "iou")
    .replace(/^yi/u, "i")
    .replace(/^y/u, "i")
    .replace(/^wu/u, "u")
    .replace(/^w/u, "u");
}
