import { useEffect, useState } from "preact/hooks";
import { say } from "../extension/say.ts";
import { Button } from "../look/button.tsx";
import { findVoices, speak } from "./speech.ts";

/** Speaks a word: at once if wanted, and again when pressed; where there is no voice it says why. */
export function SpeakButton({ text, atOnce = false }: { text: string; atOnce?: boolean }) {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>();
  useEffect(() => {
    const life = new AbortController();
    void findVoices(life.signal).then(([first]) => {
      if (life.signal.aborted) return;
      setVoice(first ?? null);
      if (first && atOnce) speak(text, first);
    });
    return () => life.abort();
  }, [text, atOnce]);
  if (voice === undefined) return null;
  if (voice === null) return atOnce ? <p class="note">{say("review_listen_none")}</p> : null;
  return (
    <Button kind={atOnce ? "plain" : "quiet"} onClick={() => speak(text, voice)}>
      <span aria-hidden="true">♪</span> {say(atOnce ? "review_listen_play" : "review_speak")}
    </Button>
  );
}
