import type { KeptWord } from "../kept-word.ts";
import { markedPinyin } from "../pinyin-text.ts";
import { asHtml } from "./plain-text.ts";

/** The fields of our note type; the first is unique, `Recall` is filled where the word is asked for by its meaning. */
const FIELDS = ["Key", "Hanzi", "Traditional", "Pinyin", "Meaning", "Note", "Sentence", "Source", "Recall"];

/** The note type and the deck have these numbers for ever, so that a later file meets the same ones. */
export const NOTE_TYPE = 1_795_000_000_001;
/** The deck's number. */
export const DECK = 1_795_000_000_002;

/** The note type, as a collection describes it. */
export function noteType(): object {
  const front = '<div class="word" lang="zh">{{Hanzi}}</div>';
  const rest = "<div>{{Pinyin}}</div><div>{{Meaning}}</div>";
  const more =
    '<div class="more" lang="zh">{{Traditional}}</div><p lang="zh">{{Sentence}}</p><p>{{Note}}</p>';
  const templates = [
    ["Recognise", front, `{{FrontSide}}<hr id="answer">${rest}${more}`],
    [
      "Recall",
      "{{#Recall}}<div>{{Meaning}}</div>{{/Recall}}",
      `{{FrontSide}}<hr id="answer">${front}<div>{{Pinyin}}</div>${more}`,
    ],
  ];
  return {
    id: NOTE_TYPE,
    name: "Qiao",
    type: 0,
    mod: 0,
    usn: -1,
    sortf: 0,
    did: DECK,
    tags: [],
    vers: [],
    css: ".card { font-family: sans-serif; font-size: 20px; text-align: center; } .word { font-size: 48px; } .more { opacity: 0.7; }",
    latexPre: "",
    latexPost: "",
    req: [
      [0, "any", [1]],
      [1, "all", [4, 8]],
    ],
    flds: FIELDS.map((name, ord) => ({
      name,
      ord,
      font: "Arial",
      size: 20,
      rtl: false,
      sticky: false,
      media: [],
    })),
    tmpls: templates.map(([name, qfmt, afmt], ord) => ({
      name,
      ord,
      qfmt,
      afmt,
      bqfmt: "",
      bafmt: "",
      did: null,
    })),
  };
}

/** The fields of a word's note, as markup without control characters, which part fields; NFC. */
export function noteFields(word: KeptWord, recall: boolean): readonly string[] {
  const { simplified, traditional, pinyin, senses, note, contexts } = word;
  const sound = markedPinyin(pinyin);
  const context = contexts.at(-1);
  return [
    [simplified, traditional === simplified ? "" : traditional, sound]
      .filter((part) => part !== "")
      .join(" "),
    simplified,
    traditional,
    sound,
    senses.join("\n"),
    note,
    context?.sentence ?? "",
    context?.link ?? "",
    recall ? "1" : "",
  ].map((text) =>
    asHtml(
      text
        .normalize("NFC")
        .replace(/\r\n?/gu, "\n")
        .replace(/[^\P{Cc}\n]/gu, " "),
    ),
  );
}

/** The tags of a note, as Anki keeps them: spaces around each. */
export function noteTags({ tags }: KeptWord): string {
  const names = [...tags.keys()].map((tag) => tag.normalize("NFC").replace(/\s+/gu, "_"));
  return names.length === 0 ? "" : ` ${names.join(" ")} `;
}
