import { useEffect, useState } from "preact/hooks";
import { Entry } from "../../components/term/Entry.tsx";
import { Star } from "../../components/term/Star.tsx";
import { rowNamed } from "../../core/lookup/column.ts";
import { entryView } from "../../core/lookup/entry.ts";
import { termPath } from "../../core/lookup/paths.ts";
import type { Step } from "../../core/lookup/session.ts";
import type { TermRecord } from "../../core/pack/snapshot.ts";
import type { Language } from "../../core/settings.ts";
import { termWords } from "../../core/strings/lookup.ts";
import { type Library, recordOf } from "./library.ts";
import type { Memory } from "./memory.ts";
import { openPage } from "./open.ts";

interface EntryPaneProps {
  readonly library: Library;
  readonly termKey: string;
  readonly language: Language;
  readonly memory: Memory;
  /** Whether anything is kept: no star is offered where it could not be. */
  readonly keeps: boolean;
  readonly onStep: (step: Step) => void;
}

/** One term in full, read when it is opened, and remembered as looked up. */
export function EntryPane({ library, termKey, language, memory, keeps, onStep }: EntryPaneProps) {
  const record = useRecord(library, termKey);
  useEffect(() => {
    if (record) memory.remember(record);
  }, [record?.key]);
  if (record === null) return <p class="empty">{termWords[language].notFound}</p>;
  if (!record) return null;
  const words = termWords[language];
  const starred = memory.starred.some(({ key }) => key === record.key);
  return (
    <Entry
      view={entryView(record, language)}
      language={language}
      tools={
        keeps && <Star starred={starred} words={words} onStar={(starred) => memory.star(record, starred)} />
      }
      onOpen={(key) => onStep({ type: "opened", key })}
    >
      <button type="button" class="quiet full-page" onClick={() => void openPage(termPath(record.key))}>
        {words.fullPage} →
      </button>
    </Entry>
  );
}

/** A term's record, read again when others are published; null where it is there no more, undefined until it is read. */
function useRecord(library: Library, key: string): TermRecord | null | undefined {
  const [read, setRead] = useState<{ readonly key: string; readonly record: TermRecord | undefined }>();
  useEffect(() => {
    let current = true;
    const term = rowNamed(library.index.keys, key);
    const reading = term < 0 ? Promise.resolve(undefined) : recordOf(library, term);
    void reading.then((record) => current && setRead({ key, record }));
    return () => {
      current = false;
    };
  }, [library.index, key]);
  return read?.key === key ? (read.record ?? null) : undefined;
}
