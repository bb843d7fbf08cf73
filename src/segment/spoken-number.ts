import words from "./number-words.json" with { type: "json" };

/** Syllables of the digits 0 to 9. */
const DIGITS = ["ling2", "yi1", "er4", "san1", "si4", "wu3", "liu4", "qi1", "ba1", "jiu3"] as const;
const SCALES = ["", "shi2", "bai3", "qian1"] as const;
const SECTIONS = ["", "wan4", "yi4", "wan4 yi4"] as const;

/** Marks of measures and currencies, which are read after the number; longer ones first. */
const SIGNS: Readonly<Record<string, string>> = words.signs;

/**
 * How a number is read aloud, in CC-CEDICT's notation: its figures as words, its Han characters as `pinyin` has them
 * (one syllable each). Years, long codes and what is said to be a `code` are read figure by figure.
 */
export function spokenNumber(text: string, pinyin: string, code = false): string {
  const syllables = pinyin === "" ? [] : pinyin.split(" ");
  const spoken: string[] = [];
  const plain = text.normalize("NFKC");
  const percents = [...plain.matchAll(/([\d.,]+)%/g)].map(([, value]) =>
    ["bai3", "fen1", "zhi1", ...figures(value!, false)].join(" "),
  );
  if (percents.length > 0) return percents.join(" dao4 ");
  const score = /^(\d+):(\d)$/.exec(plain);
  if (score) return [...figures(score[1]!, false), "bi3", ...figures(score[2]!, false)].join(" ");
  const day = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain);
  if (day) return spokenNumber(`${day[1]}年${Number(day[2])}月${Number(day[3])}日`, "nian2 yue4 ri4");
  if (/^\d\d[后後]$/.test(plain)) return [...digits(plain.slice(0, 2)), syllables[0]].join(" ");
  if (code || /^0\d[\d-]*$|^[\d-]{7,}$/.test(plain)) return digits(plain.replaceAll("-", "")).join(" ");
  const over = /^(\d+)\/(\d+)$/.exec(plain);
  if (over) return [...figures(over[2]!, false), "fen1 zhi1", ...figures(over[1]!, false)].join(" ");
  const sign = Object.entries(SIGNS).find(([mark]) => plain.includes(mark));
  if (/^[-−]/.test(plain)) spoken.push(sign?.[0] === "°C" ? "ling2 xia4" : "fu4");
  let next = 0;
  for (const match of plain.matchAll(/\d[\d,]*(?:\.\d+)?|\p{Script=Han}|[-–—~～:]/gu)) {
    const [part] = match;
    if (/^\d/.test(part)) spoken.push(...figures(part, isYear(plain, match.index + part.length)));
    else if (/^\p{Script=Han}/u.test(part)) spoken.push(syllables[next++] ?? "");
    else if (/\d$/.test(plain.slice(0, match.index))) spoken.push(part === ":" ? "dian3" : "dao4");
  }
  // ¥199元 has its yuan already
  if (sign && !(sign[0] === "¥" && plain.endsWith("元"))) spoken.push(sign[1]);
  return spoken.filter(Boolean).join(" ");
}

/** Figures before 年, also the first ones of 2020-2021年. */
function isYear(text: string, end: number): boolean {
  return /^\d{4}(?:[-–—~至到]\d{4})?年/.test(text.slice(Math.max(0, end - 4)));
}

function figures(part: string, year: boolean): string[] {
  const [whole = "", decimals] = part.replaceAll(",", "").split(".");
  const code = year || (whole.length > 1 && whole.startsWith("0")) || whole.length > 16;
  const before = code ? digits(whole) : cardinal(whole);
  return decimals === undefined ? before : [...before, "dian3", ...digits(decimals)];
}

function digits(text: string): string[] {
  return Array.from(text, (digit) => DIGITS[Number(digit)]!);
}

/** A whole number in words: `120` → `yi1 bai3 er4 shi2`. */
function cardinal(text: string): string[] {
  const sections: string[] = [];
  for (let end = text.length; end > 0; end -= 4) sections.unshift(text.slice(Math.max(0, end - 4), end));
  const words = sections.flatMap((section, index) => {
    const inSection = sectionWords(section, index === 0);
    const scale = SECTIONS[sections.length - 1 - index]!;
    return inSection.length > 0 && scale ? [...inSection, ...scale.split(" ")] : inSection;
  });
  if (words.length === 0) return [DIGITS[0]];
  return words[0] === DIGITS[1] && words[1] === SCALES[1] ? words.slice(1) : words;
}

function sectionWords(section: string, first: boolean): string[] {
  const words: string[] = [];
  let gap = false;
  for (const [index, digit] of [...section].entries()) {
    if (digit === "0") gap ||= words.length > 0 || !first;
    else {
      if (gap) words.push(DIGITS[0]);
      gap = false;
      const scale = SCALES[section.length - 1 - index]!;
      words.push(DIGITS[Number(digit)]!, ...(scale ? [scale] : []));
    }
  }
  return words;
}
