import { chooseVoice } from "../../src/gloss/choose-voice.ts";

/** How much slower a second press speaks. */
const SLOW = 0.6;
/** A second press on the same text within so many milliseconds is slow. */
const AGAIN = 8_000;
/** Milliseconds that a browser may take to find its voices. */
const PATIENCE = 1_000;

let last = { text: "", at: -Infinity, slow: false };

/** Speaks a text with the browser's own voices, slowly when it was spoken just before; false where there is no Chinese voice. */
export async function speak(text: string, language: string): Promise<boolean> {
  const voice = chooseVoice(await voices(), language);
  if (!voice) return false;
  const now = performance.now();
  const slow = last.text === text && now - last.at < AGAIN && !last.slow;
  last = { text, at: now, slow };
  const said = new SpeechSynthesisUtterance(text);
  said.voice = voice;
  said.lang = voice.lang;
  said.rate = slow ? SLOW : 1;
  speechSynthesis.cancel();
  speechSynthesis.speak(said);
  return true;
}

/** Voices may come after the first question. */
async function voices(): Promise<readonly SpeechSynthesisVoice[]> {
  if (typeof speechSynthesis === "undefined") return [];
  const found = speechSynthesis.getVoices();
  if (found.length > 0) return found;
  await new Promise((resolve) => {
    speechSynthesis.addEventListener("voiceschanged", resolve, { once: true });
    setTimeout(resolve, PATIENCE);
  });
  return speechSynthesis.getVoices();
}
