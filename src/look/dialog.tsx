import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";

interface DialogNeeds {
  readonly title: string;
  readonly children: ComponentChildren;
  /** The buttons, the one that goes on last. */
  readonly actions: ComponentChildren;
  /** Esc was pressed, or the ground beside the dialog. */
  readonly onClose: () => void;
}

/** A modal dialog, open for as long as it is drawn; focus goes in and comes back to where it was. */
export function Dialog({ title, children, actions, onClose }: DialogNeeds) {
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = box.current;
    const before = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={box}
      class="box"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault(); // whoever draws it takes it away
        onClose();
      }}
      onClick={(event) => isBeside(event, box.current) && onClose()}
    >
      <h2 id={id}>{title}</h2>
      <div class="body">{children}</div>
      <div class="actions">{actions}</div>
    </dialog>
  );
}

function isBeside({ target, clientX: x, clientY: y }: MouseEvent, dialog: Element | null): boolean {
  if (dialog === null || target !== dialog) return false; // a key's click on a button has no place
  const { left, top, right, bottom } = dialog.getBoundingClientRect();
  return x < left || x > right || y < top || y > bottom;
}
