/** Voices of this computer that speak Chinese, those that need no network first; Cantonese is another language. */
export function chineseVoices(
  voices: readonly SpeechSynthesisVoice[],
  traditional: boolean,
): readonly SpeechSynthesisVoice[] {
  const wanted = traditional ? /tw/i : /cn|hans/i;
  return voices
    .filter(({ lang }) => /^(zh|cmn)\b/i.test(lang) && !/hk|yue|hant-mo/i.test(lang))
    .toSorted(
      (a, b) =>
        Number(b.localService) - Number(a.localService) ||
        Number(wanted.test(b.lang)) - Number(wanted.test(a.lang)),
    );
}

/** The voices, once the browser has found them; none where it finds none within a second. */
export async function findVoices(signal: AbortSignal): Promise<readonly SpeechSynthesisVoice[]> {
  if (typeof speechSynthesis === "undefined") return [];
  if (speechSynthesis.getVoices().length === 0)
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, 1_000);
      const found = () => {
        clearTimeout(timer);
        resolve();
      };
      speechSynthesis.addEventListener("voiceschanged", found, { once: true, signal });
    });
  return chineseVoices(speechSynthesis.getVoices(), false);
}

/** Says a text; what was being said stops. */
export function speak(text: string, voice: SpeechSynthesisVoice): void {
  speechSynthesis.cancel();
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  speechSynthesis.speak(utterance);
}
