/** The ledger as a file and back, without loss: JSON for Bandu, CSV for spreadsheets; either can be read again. */
import * as v from "valibot";
import { Span } from "./span.ts";

const File = v.object({
  format: v.literal("bandu-ledger"),
  version: v.literal(1),
  spans: v.array(v.unknown()),
});

const COLUMNS = ["id", "kind", "start", "end", "day", "tz", "manual", "site"] as const;

/** What was read from a file, and how many of its rows could not be. */
export interface Imported {
  readonly spans: Span[];
  readonly refused: number;
}

/** All spans as JSON. */
export function toJson(spans: readonly Span[]): string {
  return JSON.stringify({ format: "bandu-ledger", version: 1, spans }, undefined, 1);
}

/** All spans as CSV with a head line, moments in UTC to the millisecond; no field ever needs quotes. */
export function toCsv(spans: readonly Span[]): string {
  const lines = spans.map((span) =>
    [
      span.id,
      span.kind,
      new Date(span.start).toISOString(),
      new Date(span.end).toISOString(),
      span.day,
      span.tz,
      span.manual ? "yes" : "",
      span.site ?? "",
    ].join(","),
  );
  return [COLUMNS.join(","), ...lines, ""].join("\r\n");
}

/** Reads a file made by either of the above. @throws Error when it is neither */
export function fromFile(text: string): Imported {
  // The mark that spreadsheets put at the head of a file is a blank like the others.
  const given = text.trimStart();
  const rows = given.startsWith("{") ? jsonRows(given) : csvRows(given);
  const spans = rows.filter((row): row is Span => v.is(Span, row));
  return { spans, refused: rows.length - spans.length };
}

function jsonRows(text: string): unknown[] {
  return v.parse(File, JSON.parse(text)).spans;
}

function csvRows(text: string): unknown[] {
  const [head, ...lines] = text.split(/\r?\n/);
  if (head !== COLUMNS.join(",")) throw new Error("This is neither a ledger in JSON nor one in CSV.");
  return lines.filter((line) => line !== "").map((line) => rowOf(line.split(",")));
}

function rowOf([id, kind, start, end, day, tz, manual, site]: string[]): unknown {
  return {
    id,
    kind,
    start: Date.parse(start ?? ""),
    end: Date.parse(end ?? ""),
    day,
    tz,
    ...(manual === "yes" && { manual: true }),
    ...(site && { site }),
  };
}
