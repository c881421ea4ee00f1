import type { ComponentChildren } from "preact";
import { useId, useRef } from "preact/hooks";
import { useFocusAfter } from "../focus.ts";

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
}

/** One of a few: radio buttons in a row. */
export function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      <div>
        {(Object.keys(options) as T[]).map((option) => (
          <label key={option}>
            <input type="radio" name={name} checked={option === value} onChange={() => onChange(option)} />
            <span>{options[option]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface SwitchProps {
  readonly label: ComponentChildren;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** Yes or no. */
export function Switch({ label, on, onChange }: SwitchProps) {
  return (
    <label class="switch">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}

interface AmountProps {
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly most: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
}

/** A number from 0 to `most`; what is no such number is not taken. */
export function Amount({ label, unit, value, most, step, onChange }: AmountProps) {
  return (
    <label class="amount">
      <span>{label}</span>
      <input
        type="number"
        min={0}
        max={most}
        step={step}
        value={value}
        onChange={(event) => {
          const { valueAsNumber, validity } = event.currentTarget;
          if (!Number.isNaN(valueAsNumber) && !validity.rangeOverflow && !validity.rangeUnderflow)
            onChange(valueAsNumber);
          // What is not taken must not stand there as if it held.
          else event.currentTarget.value = String(value);
        }}
      />
      <span class="unit">{unit}</span>
    </label>
  );
}

interface RemovableProps {
  readonly title: string;
  readonly none: string;
  readonly items: readonly { readonly key: string; readonly name: string }[];
  readonly removeLabel: (name: string) => string;
  readonly onRemove: (key: string) => void;
}

/** A list each of whose lines can be taken back. */
export function Removable({ title, none, items, removeLabel, onRemove }: RemovableProps) {
  const list = useRef<HTMLElement>(null);
  const removed = useRef(0);
  useFocusAfter(items.length, () => {
    const buttons = list.current?.querySelectorAll("button") ?? [];
    return buttons[Math.min(removed.current, buttons.length - 1)] ?? list.current?.querySelector("h2");
  });
  return (
    <section ref={list}>
      <h2 tabIndex={-1}>{title}</h2>
      {items.length === 0 && <p class="soft">{none}</p>}
      <ul class="removable">
        {items.map(({ key, name }, n) => (
          <li key={key}>
            <span>{name}</span>
            <button
              type="button"
              aria-label={removeLabel(name)}
              title={removeLabel(name)}
              onClick={() => {
                removed.current = n;
                onRemove(key);
              }}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
