/** A chart and, behind it, its numbers as a table, so that nobody needs to see or point to read it. */
import { useEffect, useRef } from "preact/hooks";
import type { Language } from "../../core/settings.ts";
import { DASHBOARD } from "../../core/strings/dashboard.ts";

export interface Row {
  /** What the row is about, and where it leads. */
  readonly name: string;
  readonly href?: string | undefined;
  readonly values: readonly string[];
}

export interface ChartProps {
  readonly title: string;
  /** Draws the chart anew; called whenever `drawn` changes. */
  readonly draw: () => Element;
  readonly drawn: unknown;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly language: Language;
  /** Controls that stand beside the title. */
  readonly children?: preact.ComponentChildren;
}

export function Chart({ title, draw, drawn, columns, rows, language, children }: ChartProps) {
  return (
    <section class="chart" aria-label={title}>
      <header>
        <h2>{title}</h2>
        {children}
      </header>
      <Drawing draw={draw} drawn={drawn} />
      <details>
        <summary>{DASHBOARD[language].numbers}</summary>
        <div class="numbers">
          <table>
            <caption>{title}</caption>
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
              {rows.map((row) => (
                <NumberRow key={row.name} {...row} />
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}

function NumberRow({ name, href, values }: Row) {
  return (
    <tr>
      <th scope="row">{href ? <a href={href}>{name}</a> : name}</th>
      {values.map((value, n) => (
        <td key={n}>{value}</td>
      ))}
    </tr>
  );
}

/** The picture itself: for the eye and the mouse only, the table says the same. */
function Drawing({ draw, drawn }: Pick<ChartProps, "draw" | "drawn">) {
  const holder = useRef<HTMLDivElement>(null);
  // `drawn` stands for all that `draw` closes over.
  useEffect(() => {
    const picture = draw();
    for (const link of picture.querySelectorAll("a")) link.setAttribute("tabindex", "-1");
    holder.current?.replaceChildren(picture);
    if (holder.current) holder.current.scrollLeft = holder.current.scrollWidth;
    performance.mark("chart.drawn");
  }, [drawn]);
  return <div class="drawing" aria-hidden="true" ref={holder} />;
}
