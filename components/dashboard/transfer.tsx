/** Export of the whole ledger, and import. */
import type { Language } from "../../core/settings.ts";
import { TRANSFER } from "../../core/strings/transfer.ts";

/**
 * What came of an import: how many spans of the file are in the ledger now, and rows that could not be read; or that the file is of
 * another kind, or that not all of it could be written.
 */
export type Outcome = { readonly spans: number; readonly refused: number } | "unreadable" | "unwritten";

export interface TransferProps {
  readonly language: Language;
  readonly outcome: Outcome | undefined;
  readonly save: (format: "json" | "csv") => void;
  readonly load: (file: File) => void;
}

export function Transfer({ language, outcome, save, load }: TransferProps) {
  const words = TRANSFER[language];
  return (
    <section class="transfer" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p class="note">{words.note}</p>
      <p class="buttons">
        <button type="button" onClick={() => save("json")}>
          {words.json}
        </button>
        <button type="button" onClick={() => save("csv")}>
          {words.csv}
        </button>
        <label class="button">
          {words.import}
          <input
            type="file"
            accept=".json,.csv,application/json,text/csv"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              currentTarget.value = "";
              if (file) load(file);
            }}
          />
        </label>
      </p>
      <p role="status">
        {outcome &&
          (typeof outcome === "string" ? words[outcome] : words.imported(outcome.spans, outcome.refused))}
      </p>
    </section>
  );
}
