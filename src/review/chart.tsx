import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { say } from "../extension/say.ts";
import { Button } from "../look/button.tsx";
import { figuresAsCsv } from "./csv.ts";
import type { Figure } from "./statistics.ts";

interface ChartNeeds {
  readonly name: string;
  readonly title: string;
  readonly note?: string;
  /** What the figures are, for the table: names and values. */
  readonly columns: readonly [string, string];
  readonly figures: readonly Figure[];
  readonly children: ComponentChildren;
}

/** A plot with its figures as a table, and both to take away (CSV, SVG). */
export function Chart({ name, title, note, columns, figures, children }: ChartNeeds) {
  const plot = useRef<HTMLDivElement>(null);
  return (
    <section class="part chart">
      <h2>{title}</h2>
      {note && <p class="note">{note}</p>}
      <div ref={plot} class="plot">
        {children}
      </div>
      <details>
        <summary>{say("stats_figures")}</summary>
        <div class="actions">
          <Button
            kind="quiet"
            onClick={() => download(`${name}.csv`, "text/csv", figuresAsCsv(columns, figures))}
          >
            CSV
          </Button>
          <Button kind="quiet" onClick={() => plot.current && downloadPlot(name, plot.current)}>
            {say("stats_image")}
          </Button>
        </div>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => (
              <tr key={figure.name}>
                <th scope="row">{figure.name}</th>
                <td>{Number(figure.value.toFixed(2)).toLocaleString()}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

/** The plot as it is drawn, with its colours written into it: in a file there is no stylesheet. */
function downloadPlot(name: string, plot: HTMLElement): void {
  const svg = plot.querySelector("svg");
  if (!svg) return;
  const copy = svg.cloneNode(true) as SVGElement;
  const [from, to] = [svg.querySelectorAll<SVGElement>("*"), copy.querySelectorAll<SVGElement>("*")];
  from.forEach((element, at) => {
    const { fill, stroke, font } = getComputedStyle(element);
    to[at]?.setAttribute("style", `fill:${fill};stroke:${stroke};font:${font}`);
  });
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  download(`${name}.svg`, "image/svg+xml", new XMLSerializer().serializeToString(copy));
}

function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `qiao-${name}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
