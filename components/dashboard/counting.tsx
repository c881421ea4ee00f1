/** The settings that bear on study time. */
import type { Language, Settings } from "../../core/settings.ts";
import { COUNTING } from "../../core/strings/counting.ts";

export interface CountingProps {
  readonly settings: Settings;
  readonly language: Language;
  /** The reader asked for the reminder and the browser refused it. */
  readonly refused: boolean;
  readonly change: (change: Partial<Settings>) => void;
  readonly changeDayStart: (minutes: number) => void;
  readonly changeReminder: (on: boolean) => void;
}

export function Counting(props: CountingProps) {
  const { settings, language, refused, change } = props;
  const words = COUNTING[language];
  return (
    <section class="counting" aria-label={words.title}>
      <h2>{words.title}</h2>
      <Amount
        name={words.goal}
        note={words.goalNote}
        value={settings.goalMinutes}
        limits={[0, 1440]}
        change={(goalMinutes) => change({ goalMinutes })}
      />
      <Choice
        name={words.reminder}
        note={refused ? words.refused : words.reminderNote}
        value={settings.goalReminder}
        change={props.changeReminder}
      />
      <Amount
        name={words.idle}
        note={words.idleNote}
        value={settings.idleSeconds}
        limits={[30, 600]}
        change={(idleSeconds) => change({ idleSeconds })}
      />
      <label class="field">
        <span>{words.dayStart}</span>
        <input
          type="time"
          value={clockOf(settings.dayStartMinutes)}
          onChange={({ currentTarget }) => {
            if (currentTarget.value) props.changeDayStart(minutesOf(currentTarget.value));
            else currentTarget.value = clockOf(settings.dayStartMinutes);
          }}
        />
        <small>{words.dayStartNote}</small>
      </label>
      <Choice
        name={words.sites}
        note={words.sitesNote}
        value={settings.recordSites}
        change={(recordSites) => change({ recordSites })}
      />
    </section>
  );
}

interface Field<T> {
  readonly name: string;
  readonly note: string;
  readonly value: T;
  readonly change: (value: T) => void;
}

function Amount({ name, note, value, limits, change }: Field<number> & { limits: [number, number] }) {
  return (
    <label class="field">
      <span>{name}</span>
      <input
        type="number"
        min={limits[0]}
        max={limits[1]}
        value={value}
        onChange={({ currentTarget }) => {
          if (currentTarget.value !== "" && currentTarget.validity.valid) change(currentTarget.valueAsNumber);
          // What is not taken must not stand there as if it held.
          else currentTarget.value = String(value);
        }}
      />
      <small>{note}</small>
    </label>
  );
}

function Choice({ name, note, value, change }: Field<boolean>) {
  return (
    <label class="field">
      <span>{name}</span>
      <input
        type="checkbox"
        checked={value}
        onChange={({ currentTarget }) => change(currentTarget.checked)}
      />
      <small>{note}</small>
    </label>
  );
}

/** Minutes after midnight from `HH:MM`. */
export function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return hours * 60 + minutes;
}

function clockOf(minutes: number): string {
  const two = (amount: number) => String(amount).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
