import { useEffect, useState } from "preact/hooks";
import { say } from "../../src/extension/say.ts";
import { Button } from "../../src/look/button.tsx";
import { EmptyState } from "../../src/look/empty-state.tsx";
import { Progress } from "../../src/look/progress.tsx";
import { Toasts } from "../../src/look/toast.tsx";
import { openPaper, type Paper } from "../../src/paper/open.ts";
import { ChooseFile, useDrop } from "./choose-file.tsx";
import { PasswordForm } from "./password-form.tsx";
import { bytesOf, nameOf, type Source } from "./source.ts";
import { troubleText } from "./trouble.ts";
import { Viewer } from "./viewer.tsx";

type State =
  | { readonly at: "empty" }
  | { readonly at: "loading"; readonly share?: number }
  | { readonly at: "locked"; readonly wrong: boolean; answer(password: string | undefined): void }
  | { readonly at: "failed"; readonly error: unknown }
  | { readonly at: "open"; readonly paper: Paper };

/** Our own viewer of PDFs, whose text can be read like a page's. Nothing of a PDF leaves this computer. */
export function PaperPage({ first }: { first: Source | undefined }) {
  const [source, setSource] = useState(first);
  const state = usePaper(source);
  const dragged = useDrop((file) => setSource({ file }));
  const name = source ? nameOf(source) : "";
  useEffect(() => {
    if (name) document.title = `${name} · Qiao 桥`;
  }, [name]);
  const choose = <ChooseFile chosen={(file) => setSource({ file })} />;
  return (
    <Toasts>
      {state.at === "open" ? (
        <Viewer key={state.paper.fingerprints[0]} paper={state.paper} name={name} choose={choose} />
      ) : (
        <main class="waiting">
          <Waiting
            state={state}
            name={name}
            choose={choose}
            again={source && (() => setSource({ ...source }))}
          />
        </main>
      )}
      {dragged && (
        <div class="drop" role="status">
          {say("paper_drop")}
        </div>
      )}
    </Toasts>
  );
}

function Waiting({
  state,
  name,
  choose,
  again,
}: {
  state: Exclude<State, { at: "open" }>;
  name: string;
  choose: preact.JSX.Element;
  again: (() => void) | undefined;
}) {
  switch (state.at) {
    case "empty":
      return (
        <EmptyState title={say("paper_empty")} actions={choose}>
          {say("paper_empty_note")}
        </EmptyState>
      );
    case "loading":
      return (
        <Progress
          label={say("paper_loading", name)}
          {...(state.share === undefined ? {} : { done: state.share })}
        />
      );
    case "locked":
      return <PasswordForm name={name} wrong={state.wrong} answer={state.answer} />;
    case "failed":
      return (
        <div role="alert">
          <EmptyState
            title={say("paper_failed", name)}
            actions={
              <>
                {again && <Button onClick={again}>{say("popup_try_again")}</Button>}
                {choose}
              </>
            }
          >
            {troubleText(state.error)}
          </EmptyState>
        </div>
      );
  }
}

/** Opens a PDF whenever its source changes, and frees it before the next one. */
function usePaper(source: Source | undefined): State {
  const [state, setState] = useState<State>({ at: source ? "loading" : "empty" });
  useEffect(() => {
    if (!source) return undefined;
    const life = new AbortController();
    const { signal } = life;
    const set = (next: State) => !signal.aborted && setState(next);
    const password = (wrong: boolean) =>
      new Promise<string | undefined>((answer) =>
        set({
          at: "locked",
          wrong,
          answer: (given) => {
            set({ at: "loading" });
            answer(given);
          },
        }),
      );
    set({ at: "loading" });
    void bytesOf(source, (share) => set({ at: "loading", share }), signal)
      .then((bytes) => openPaper({ bytes, password, signal }))
      .then(
        (paper) => set({ at: "open", paper }),
        (error: unknown) => set({ at: "failed", error }),
      );
    return () => life.abort();
  }, [source]);
  return state;
}
