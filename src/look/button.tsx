import type { ButtonHTMLAttributes, ComponentChildren } from "preact";

/** How much a button asks for: `main` once a page at most, `quiet` beside text, `danger` for what takes something away. */
export type ButtonKind = "plain" | "main" | "quiet" | "danger";

type Rest = Omit<ButtonHTMLAttributes, "children" | "class" | "type">;

/** A button that does something here; what leads elsewhere is a link. */
export function Button({
  kind = "plain",
  children,
  ...rest
}: { kind?: ButtonKind; children: ComponentChildren } & Rest) {
  return (
    <button type="button" class={`button ${kind}`} {...rest}>
      {children}
    </button>
  );
}
