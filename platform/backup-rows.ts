/** Spans in little space, for backups: a day's as rows, a month's as one compressed text. */
import * as v from "valibot";
import { Span, STUDY_KINDS } from "../core/study/span.ts";

/** A span without its day: id, kind, start, length, zone, by hand, site. */
export type Row = [
  id: string,
  kind: number,
  start: number,
  length: number,
  tz: string,
  manual: 0 | 1,
  site: string,
];

/** One span as a row. */
export function rowOf({ id, kind, start, end, tz, manual, site }: Span): Row {
  return [id, STUDY_KINDS.indexOf(kind), start, end - start, tz, manual ? 1 : 0, site ?? ""];
}

/** A day's rows as spans; what cannot be read as one is left out, the others are not. */
export function spansOf(day: string, rows: unknown): Span[] {
  return (Array.isArray(rows) ? rows : [])
    .filter(Array.isArray)
    .map((row) => spanOf(row as Row, day))
    .filter((span): span is Span => v.is(Span, span));
}

function spanOf([id, kind, start, length, tz, manual, site]: Row, day: string): unknown {
  return {
    id,
    kind: STUDY_KINDS[kind],
    start,
    end: start + length,
    day,
    tz,
    ...(manual && { manual: true }),
    ...(site && { site }),
  };
}

/** A month's spans as one text: rows by day, compressed with a checksum, in base64. */
export async function pack(spans: readonly Span[]): Promise<string> {
  const days = Map.groupBy(spans, ({ day }) => day);
  const rows = Object.fromEntries([...days].map(([day, own]) => [day, own.map(rowOf)]));
  const packed = new Blob([JSON.stringify(rows)]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(packed).arrayBuffer()).toBase64();
}

/** The spans of a packed month; undefined when it cannot be read. */
export async function unpack(packed: unknown): Promise<Span[] | undefined> {
  if (typeof packed !== "string") return undefined;
  try {
    const bytes = new Blob([Uint8Array.fromBase64(packed)]).stream();
    const rows: unknown = await new Response(bytes.pipeThrough(new DecompressionStream("gzip"))).json();
    return Object.entries(rows as object).flatMap(([day, own]) => spansOf(day, own));
  } catch {
    return undefined;
  }
}
