import { useEffect, useState } from "preact/hooks";
import { frequentWords } from "../extension/frequent-words.ts";
import { languageOfBrowser, say } from "../extension/say.ts";

/** Marks the words of so many bands as known, the commonest first, for who needs no test. */
export function MarkCommonest({ mark }: { mark: (bands: number) => void }) {
  const [sizes, setSizes] = useState<readonly number[]>([]);
  const [wanted, setWanted] = useState(false);
  // The dictionary is read when somebody opens the list, and not with the page.
  useEffect(() => {
    if (wanted)
      void frequentWords().then(
        (bands) => setSizes(bands.map(({ length }) => length)),
        () => undefined,
      );
  }, [wanted]);
  const number = new Intl.NumberFormat(languageOfBrowser());
  return (
    <select
      value=""
      aria-label={say("placement_or")}
      onFocus={() => setWanted(true)}
      onPointerEnter={() => setWanted(true)}
      onChange={(event) => mark(Number(event.currentTarget.value))}
    >
      <option value="" hidden>
        {say("placement_or")}
      </option>
      {sizes.map((_, band) => (
        <option key={band} value={band + 1}>
          {say("placement_commonest", number.format(sizes.slice(0, band + 1).reduce((a, b) => a + b, 0)))}
        </option>
      ))}
    </select>
  );
}
