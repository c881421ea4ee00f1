import { useEffect, useState } from "preact/hooks";
import { Entry } from "../../components/term/Entry.tsx";
import { cardView } from "../../core/card/view.ts";
import { rowNamed } from "../../core/lookup/column.ts";
import type { Step } from "../../core/lookup/session.ts";
import type { TermRecord } from "../../core/pack/snapshot.ts";
import type { Language } from "../../core/settings.ts";
import { readProgress } from "../../core/study/progress.ts";
import { type Library, recordOf } from "./library.ts";

interface EntryPaneProps {
  readonly library: Library;
  readonly term: number;
  readonly language: Language;
  readonly onStep: (step: Step) => void;
}

/** One term in full, read when it is opened. */
export function EntryPane({ library, term, language, onStep }: EntryPaneProps) {
  const [record, setRecord] = useState<TermRecord>();
  useEffect(() => {
    let current = true;
    void recordOf(library, term).then((read) => current && setRecord(read));
    return () => {
      current = false;
    };
  }, [library, term]);
  if (!record) return null;
  return (
    <Entry
      view={cardView(
        { term: record, self: term, progress: readProgress(undefined), find: () => [] },
        language,
      )}
      language={language}
      seeAlso={record.seeAlso}
      onOpen={(key) => onStep({ type: "opened", term: rowNamed(library.index.keys, key) })}
    />
  );
}
