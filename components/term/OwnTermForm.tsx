import { useRef, useState } from "preact/hooks";
import type { Language } from "../../core/settings.ts";
import { termWords } from "../../core/strings/lookup.ts";

export interface OwnTermFormProps {
  readonly headword: string;
  readonly meaning?: string;
  /** Whether the term is there already. */
  readonly editing?: boolean;
  readonly language: Language;
  /** Resolves when the term is kept, and can be found; rejects where it could not be. */
  readonly onSave: (headword: string, meaning: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** Writes a term of the reader's own. */
export function OwnTermForm(props: OwnTermFormProps) {
  const { headword, meaning = "", editing = false, language, onSave, onCancel } = props;
  const words = termWords[language];
  const [name, setName] = useState(headword);
  const [said, setSaid] = useState(meaning);
  const { save, failed } = useSaving(onSave);
  return (
    <form
      class="own-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") save(name.trim(), said.trim());
      }}
    >
      <h2>{editing ? words.editTitle : words.add}</h2>
      <label>
        {words.addHeadword}
        <input
          lang="zh-Hans"
          value={name}
          maxLength={64}
          required
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <label>
        {words.addMeaning}
        <textarea
          rows={4}
          value={said}
          maxLength={2000}
          placeholder={words.addMeaningHint}
          ref={(field) => {
            if (field && field.ownerDocument.activeElement?.closest("form") === null) field.focus();
          }}
          onInput={(event) => setSaid(event.currentTarget.value)}
        />
      </label>
      {failed && <p role="alert">{words.notSaved}</p>}
      <p class="own-form-buttons">
        <button type="submit" class="main-button">
          {editing ? words.saveEdit : words.save}
        </button>
        <button type="button" class="quiet" onClick={onCancel}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}

/** Saves once however often it is asked to meanwhile, and tells whether the last time came to nothing. */
function useSaving(onSave: OwnTermFormProps["onSave"]) {
  const saving = useRef(false);
  const [failed, setFailed] = useState(false);
  const save = async (headword: string, meaning: string) => {
    if (saving.current) return;
    saving.current = true;
    setFailed(false);
    try {
      await onSave(headword, meaning);
    } catch (error) {
      console.error("Bandu: a term could not be kept", error);
      setFailed(true);
    }
    saving.current = false;
  };
  return { failed, save: (headword: string, meaning: string) => void save(headword, meaning) };
}
