import { parseEntry } from "../../src/dictionary/entry.ts";
import { explainSenses, isMention, type Piece } from "../../src/dictionary/sense.ts";
import { syllables } from "../../src/pinyin/tone-marks.ts";

/** An entry of the dictionary: both scripts, its reading, all its senses; Chinese in a sense leads to that word. */
export function Result({ line }: { line: string }) {
  const entry = parseEntry(line);
  if (!entry) return null;
  const { simplified, traditional, pinyin } = entry;
  const { senses } = explainSenses(entry.senses);
  return (
    <li>
      <div class="head">
        <span lang="zh-Hans" class="word">
          {simplified}
        </span>
        {traditional !== simplified && (
          <span lang="zh-Hant" class="other">
            {traditional}
          </span>
        )}
        <Reading pinyin={pinyin} />
      </div>
      <ol class="senses">
        {senses.map(({ pieces }, number) => (
          <li key={number}>{pieces.map(drawPiece)}</li>
        ))}
      </ol>
    </li>
  );
}

function Reading({ pinyin }: { pinyin: string }) {
  return (
    <span lang="zh-Latn">
      {syllables(pinyin).map(({ text, tone }, index) => (
        <span key={index} class={tone > 0 ? `tone${tone}` : ""}>
          {text}{" "}
        </span>
      ))}
    </span>
  );
}

function drawPiece(piece: Piece, index: number) {
  if (typeof piece === "string") return piece;
  const reading = syllables(piece.pinyin)
    .map(({ text }) => text)
    .join(" ");
  if (!isMention(piece)) return <i key={index}>{reading}</i>;
  return (
    <span key={index}>
      <a href={`?q=${encodeURIComponent(piece.simplified)}`} lang="zh-Hans">
        {piece.simplified}
      </a>{" "}
      {reading}
    </span>
  );
}
