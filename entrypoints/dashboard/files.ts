/** The ledger to a file and back. */
import type { Outcome } from "../../components/dashboard/transfer.tsx";
import { fromFile, toCsv, toJson } from "../../core/study/transfer.ts";
import { ledger } from "./study.ts";

const FORMATS = {
  json: { write: toJson, type: "application/json" },
  csv: { write: toCsv, type: "text/csv" },
} as const;

/** Hands the reader a file with every span, named by the day; those too that wait in the outbox. */
export async function saveFile(format: "json" | "csv", today: string): Promise<void> {
  const { write, type } = FORMATS[format];
  await ledger.drain();
  const url = URL.createObjectURL(new Blob([write(await ledger.allSpans())], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `bandu-${today}.${format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/**
 * Adds what a file holds. Spans that are there already are not added twice; those that were deleted come back, for whoever imports
 * a file wants what it holds, and can delete it again.
 */
export async function loadFile(file: File): Promise<Outcome> {
  try {
    const { spans, refused } = fromFile(await file.text());
    return await ledger.restore(spans).then(
      () => ({ spans: new Set(spans.map(({ id }) => id)).size, refused }),
      (error) => failed("unwritten", error),
    );
  } catch (error) {
    return failed("unreadable", error);
  }
}

function failed(outcome: Outcome, error: unknown): Outcome {
  console.warn("Bandu: the file could not be imported", error);
  return outcome;
}
