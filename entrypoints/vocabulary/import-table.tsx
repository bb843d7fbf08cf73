import { say } from "../../src/extension/say.ts";
import { COLUMNS, type Column } from "../../src/vocabulary/exchange/read-table.ts";
import { readAs, type TextFile } from "../../src/vocabulary/exchange/read-text.ts";

/** How many rows show what a column holds. */
const SAMPLE = 4;

/** The columns of a table and what they were taken for; the reader may say otherwise. */
export function ImportTable({
  name,
  file,
  onFile,
}: {
  name: string;
  file: TextFile;
  onFile: (file: TextFile) => void;
}) {
  const { table } = file;
  if (!table) return null;
  const rename = (at: number, column: Column) => {
    const columns = table.columns.map((one, i) =>
      i === at ? column : one === column && column !== "skip" ? "skip" : one,
    );
    onFile(readAs(file.format, { ...table, columns }));
  };
  return (
    <details open={file.words.length === 0}>
      <summary>{say("import_columns", name)}</summary>
      <div class="sample">
        <table>
          <thead>
            <tr>
              {table.columns.map((column, i) => (
                <th key={i}>
                  <select
                    value={column}
                    aria-label={say("import_columns", `${i + 1}`)}
                    onChange={(event) => rename(i, event.currentTarget.value as Column)}
                  >
                    {COLUMNS.map((one) => (
                      <option key={one} value={one}>
                        {say(`column_${one}`)}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.slice(0, SAMPLE).map(({ line, cells }) => (
              <tr key={line}>
                {table.columns.map((_, i) => (
                  <td key={i}>{(cells[i] ?? "").slice(0, 60)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
