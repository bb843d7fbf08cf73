import { createContext, type ComponentChildren } from "preact";
import { useCallback, useContext, useEffect, useState } from "preact/hooks";
import { say } from "../extension/say.ts";
import { Button } from "./button.tsx";

/** How long a toast stands (ms); one with something to undo is read and aimed at. */
const STANDS = 4_000;
const UNDO_STANDS = 12_000;

/** Says that something was done; with `undo`, offers to take it back. */
export type ShowToast = (text: string, undo?: () => void) => void;

interface Toast {
  readonly text: string;
  readonly undo: (() => void) | undefined;
}

const Context = createContext<ShowToast>(() => undefined);

/** The page's toast; `Page` draws it. */
export function useToast(): ShowToast {
  return useContext(Context);
}

/** Gives `useToast` to what is inside; a new toast takes the place of the one before. */
export function Toasts({ children }: { children: ComponentChildren }) {
  const [toast, setToast] = useState<Toast>();
  const show = useCallback<ShowToast>((text, undo) => setToast({ text, undo }), []);
  const close = () => setToast(undefined);
  useEffect(() => {
    if (!toast) return undefined;
    const timer = setTimeout(close, toast.undo ? UNDO_STANDS : STANDS);
    return () => clearTimeout(timer);
  }, [toast]);
  const undo = () => {
    toast?.undo?.();
    close();
  };
  return (
    <Context.Provider value={show}>
      {children}
      <div class="toasts" role="status">
        {toast && (
          <div class="toast">
            <span>{toast.text}</span>
            {toast.undo && <Button onClick={undo}>{say("look_undo")}</Button>}
            <Button aria-label={say("look_dismiss")} onClick={close}>
              ×
            </Button>
          </div>
        )}
      </div>
    </Context.Provider>
  );
}
