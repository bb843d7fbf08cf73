import type { ComponentChildren } from "preact";

interface EmptyNeeds {
  readonly title: string;
  /** What would stand here, and how to get it. */
  readonly children?: ComponentChildren;
  readonly actions?: ComponentChildren;
}

/** What stands where there is nothing yet. */
export function EmptyState({ title, children, actions }: EmptyNeeds) {
  return (
    <div class="empty">
      <b>{title}</b>
      {children && <p>{children}</p>}
      {actions && <div class="actions">{actions}</div>}
    </div>
  );
}
