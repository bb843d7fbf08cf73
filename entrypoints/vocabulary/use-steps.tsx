import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { say } from "../../src/extension/say.ts";
import type { Live } from "../../src/extension/vocabulary/live.ts";
import { troubleOf } from "../../src/extension/vocabulary/trouble.ts";
import { Button } from "../../src/look/button.tsx";
import { Progress } from "../../src/look/progress.tsx";
import { useToast } from "../../src/look/toast.tsx";
import type { Deed } from "../../src/vocabulary/event.ts";
import type { Stamp } from "../../src/vocabulary/stamp.ts";

/** Does deeds as one step and says so, with a way back. Without a text it is done in silence (Ctrl+Z takes it back). */
export type Act = (deeds: readonly Deed[], done?: string) => Promise<void>;

/** From so many deeds on, progress is shown. */
const LONG = 2_000;

/** The steps that a reader takes on this page, each with its undo; `busy` is drawn while a long one runs. */
export function useSteps(live: Live): { readonly act: Act; readonly busy: ComponentChildren } {
  const toast = useToast();
  const steps = useRef<Stamp[]>([]);
  const [long, setLong] = useState<{ done: number; cancel: AbortController }>();

  const failed = (error: unknown) => {
    if (error instanceof DOMException && error.name === "AbortError")
      return toast(say("vocabulary_cancelled"));
    console.error("Qiao could not write:", error);
    return toast(say(`store_${troubleOf(error)}`));
  };
  const undo = (step: Stamp) => {
    steps.current = steps.current.filter((one) => one !== step);
    live.undo(step, true).then(() => toast(say("vocabulary_undone")), failed);
  };
  const act: Act = async (deeds, done) => {
    const cancel = new AbortController();
    const progress = (count: number) => setLong({ done: count / deeds.length, cancel });
    if (deeds.length > LONG) progress(0);
    try {
      const step = await live.act(deeds, deeds.length > LONG ? progress : undefined, cancel.signal);
      if (step === undefined) return;
      steps.current.push(step);
      if (done !== undefined) toast(done, () => undo(step));
    } catch (error) {
      failed(error);
    } finally {
      setLong(undefined);
    }
  };
  useEffect(() => {
    const life = new AbortController();
    const pressed = (event: KeyboardEvent) => {
      const step = steps.current.at(-1);
      const undoes = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z";
      if (!undoes || step === undefined || isWriting(event.target)) return;
      event.preventDefault();
      undo(step);
    };
    addEventListener("keydown", pressed, { signal: life.signal });
    return () => life.abort();
  }, []);
  const busy = long && (
    <div class="busy">
      <Progress label={say("vocabulary_working")} done={long.done} />
      <Button kind="quiet" onClick={() => long.cancel.abort()}>
        {say("vocabulary_cancel")}
      </Button>
    </div>
  );
  return { act, busy };
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input:not([type=checkbox]), textarea, select");
}
