import { useId } from "preact/hooks";

/** How far long work has come: `done` is a share from 0 to 1; without it nobody knows. */
export function Progress({ label, done }: { label: string; done?: number }) {
  const id = useId();
  return (
    <div class="progress" role="status">
      <label for={id}>{label}</label>
      <progress id={id} max={1} value={done} />
    </div>
  );
}
