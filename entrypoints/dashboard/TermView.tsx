/** A term's page, connected. */
import { useEffect, useState } from "preact/hooks";
import { OwnTermForm } from "../../components/term/OwnTermForm.tsx";
import { TermPage } from "../../components/term/TermPage.tsx";
import { entryView } from "../../core/lookup/entry.ts";
import { termHash } from "../../core/lookup/paths.ts";
import { placeOf } from "../../core/lookup/place.ts";
import { isOwn } from "../../core/pack/snapshot.ts";
import type { Language } from "../../core/settings.ts";
import { termWords } from "../../core/strings/lookup.ts";
import { writeOwnTerm } from "../pages/own.ts";
import { useTerm, useUndo } from "./term.ts";

export interface TermViewProps {
  readonly termKey: string;
  /** Whether the reader came to write the note. */
  readonly writing: boolean;
  readonly language: Language;
}

const open = (key: string) => {
  location.hash = termHash(key);
};

export function TermView({ termKey, writing, language }: TermViewProps) {
  const words = termWords[language];
  const { term, change } = useTerm(termKey);
  const [editing, setEditing] = useState(false);
  const { remove, undo, failed } = useUndo(termKey);
  useEffect(() => setEditing(false), [termKey]);
  if (undo)
    return (
      <p class="note" role="status">
        {words.removed}{" "}
        <button type="button" class="quiet" onClick={undo}>
          {words.undo}
        </button>
        {failed && <span role="alert"> {words.notSaved}</span>}
      </p>
    );
  if (term === undefined) return null;
  if (term === null) return <p class="note">{words.notFound}</p>;
  const { record, family, progress, keeps } = term;
  const view = entryView(record, language);
  if (editing)
    return (
      <OwnTermForm
        editing
        headword={record.headword}
        meaning={record.gist[language === "en" ? "en" : "zh-Hans"]}
        language={language}
        onSave={(headword, meaning) =>
          writeOwnTerm(record.id, headword, meaning).then(() => setEditing(false))
        }
        onCancel={() => setEditing(false)}
      />
    );
  return (
    <TermPage
      key={termKey}
      view={view}
      aliases={record.aliases.filter((alias) => !record.members.includes(alias))}
      source={[record.source.author, record.source.affiliation].filter(Boolean).join(" · ")}
      place={placeOf(record, language)}
      family={family}
      progress={progress}
      keeps={keeps}
      writing={writing}
      language={language}
      own={
        isOwn(record) && (
          <p class="own-tools">
            <button type="button" class="quiet" onClick={() => setEditing(true)}>
              {words.edit}
            </button>
            <button type="button" class="quiet" onClick={remove}>
              {words.remove}
            </button>
            {failed && <span role="alert">{words.notRemoved}</span>}
          </p>
        )
      }
      onOpen={open}
      onChange={change}
    />
  );
}
