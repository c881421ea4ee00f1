/** Time to add by hand. */
import type { Language } from "../../core/settings.ts";
import { DAY } from "../../core/strings/day.ts";
import { STUDY } from "../../core/strings/study.ts";
import { STUDY_KINDS, type StudyKind } from "../../core/study/span.ts";

export interface AddFormProps {
  readonly language: Language;
  readonly add: (start: string, minutes: number, kind: StudyKind) => void;
}

export function AddForm({ language, add }: AddFormProps) {
  const words = DAY[language];
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    add(String(given.get("start")), Number(given.get("minutes")), given.get("kind") as StudyKind);
  };
  return (
    <form class="add" onSubmit={submit} aria-label={words.add}>
      <h3>{words.add}</h3>
      <label>
        {words.start}
        <input name="start" type="time" required />
      </label>
      <label>
        {words.minutes}
        <input name="minutes" type="number" min={1} max={1440} step={1} required />
      </label>
      <label>
        {words.kind}
        <select name="kind">
          {STUDY_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {STUDY[language].kinds[kind]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{words.add}</button>
      <p class="note">{words.addNote}</p>
    </form>
  );
}
