import { useEffect, useRef, useState } from "preact/hooks";
import type { TermWords } from "../../core/strings/lookup.ts";

export interface NoteProps {
  readonly note: string;
  /** Whether anything can be kept: nothing is in a private window. */
  readonly keeps: boolean;
  /** Whether it is to be written at once. */
  readonly writing: boolean;
  readonly words: TermWords;
  /** Resolves when the note is kept. */
  readonly onKeep: (note: string) => Promise<void>;
}

/** Milliseconds of rest after which what was written is kept. */
const REST = 400;

/** The reader's own note, kept as it is written. */
export function Note({ note, keeps, writing, words, onKeep }: NoteProps) {
  const [written, setWritten] = useState(note);
  const [kept, setKept] = useState(false);
  /** What was written, until it is kept. */
  const unkept = useRef<string>(undefined);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keep = () => {
    clearTimeout(waiting.current);
    const text = unkept.current;
    if (text === undefined) return;
    void onKeep(text).then(() => {
      // More may have been written meanwhile.
      if (unkept.current !== text) return;
      unkept.current = undefined;
      setKept(true);
    });
  };
  useLeaving(keep);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (writing) box.current?.focus();
  }, []);
  return (
    <section class="term-note">
      <h2>
        <label for="note">{words.note}</label>
        <span role="status">{kept ? words.noteKept : ""}</span>
      </h2>
      <textarea
        id="note"
        ref={box}
        rows={5}
        value={written}
        disabled={!keeps}
        placeholder={words.notePlaceholder}
        onInput={(event) => {
          const text = event.currentTarget.value;
          setWritten(text);
          setKept(false);
          unkept.current = text;
          clearTimeout(waiting.current);
          waiting.current = setTimeout(keep, REST);
        }}
        onBlur={keep}
      />
    </section>
  );
}

/** Calls back when another page of the dashboard is opened, and when the dashboard is left or closed. */
function useLeaving(left: () => void): void {
  const last = useRef(left);
  last.current = left;
  useEffect(() => {
    const leave = () => last.current();
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      leave();
    };
  }, []);
}
