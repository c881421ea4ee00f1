import { useEffect, useRef, useState } from "preact/hooks";
import { OwnTermForm } from "../../components/term/OwnTermForm.tsx";
import type { Language } from "../../core/settings.ts";
import { writeOwnTerm } from "../pages/own.ts";

interface AddingProps {
  readonly headword: string;
  readonly language: Language;
  /** Called with the headword once the term can be found, unless the form was left before. */
  readonly onAdded: (headword: string) => void;
  readonly onCancel: () => void;
}

/** A term of the reader's own being written. */
export function Adding({ headword, language, onAdded, onCancel }: AddingProps) {
  // Of all attempts to write it: one that failed may have kept it all the same.
  const [id] = useState(() => crypto.randomUUID());
  const left = useRef(false);
  useEffect(
    () => () => {
      left.current = true;
    },
    [],
  );
  return (
    <OwnTermForm
      headword={headword}
      language={language}
      onSave={async (written, meaning) => {
        await writeOwnTerm(id, written, meaning);
        if (!left.current) onAdded(written);
      }}
      onCancel={onCancel}
    />
  );
}
