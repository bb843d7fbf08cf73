import { useState } from "preact/hooks";
import { say } from "../../src/extension/say.ts";
import type { Live } from "../../src/extension/vocabulary/live.ts";
import { merge } from "../../src/extension/vocabulary/merge.ts";
import { setAside } from "../../src/extension/vocabulary/set-aside.ts";
import { troubleOf } from "../../src/extension/vocabulary/trouble.ts";
import { Button } from "../../src/look/button.tsx";
import { useToast } from "../../src/look/toast.tsx";
import type { Searchable } from "../../src/vocabulary/query.ts";
import { ExportDialog } from "./export-dialog.tsx";
import { ImportDialog } from "./import-dialog.tsx";
import type { Preview } from "./import-state.ts";
import type { Act } from "./use-steps.tsx";

interface ExchangeNeeds {
  readonly live: Live;
  /** The words that leave. */
  readonly items: readonly Searchable[];
  readonly act: Act;
}

/** The buttons that bring words in and take them out. */
export function Exchange({ live, items, act }: ExchangeNeeds) {
  const [open, setOpen] = useState<"import" | "export" | undefined>(
    // Where a damaged log is told of, a link leads to what restores it.
    new URLSearchParams(location.search).has("import") ? "import" : undefined,
  );
  const toast = useToast();
  const close = () => setOpen(undefined);
  const restore = async ({ events }: Preview) => {
    try {
      const added = await merge(events, () => undefined);
      if (live.damaged() > 0) await setAside().then(live.mended);
      toast(say("import_merged", new Intl.NumberFormat().format(added)));
    } catch (error) {
      toast(say(`store_${troubleOf(error)}`));
    }
  };
  return (
    <span class="actions">
      <Button onClick={() => setOpen("import")}>{say("import_open")}</Button>
      {items.length > 0 && <Button onClick={() => setOpen("export")}>{say("export_open")}</Button>}
      {open === "import" && (
        <ImportDialog live={live} act={act} onClose={close} onMerge={(preview) => void restore(preview)} />
      )}
      {open === "export" && <ExportDialog items={items} onClose={close} />}
    </span>
  );
}
