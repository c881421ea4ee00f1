import type { ComponentChildren } from "preact";

export interface LineProps {
  /** The list's id and the line's place in it: together the line's own id. */
  readonly list: string;
  readonly place: number;
  readonly selected: number;
  readonly onOpen: () => void;
  readonly onChoose: (place: number) => void;
  readonly children: ComponentChildren;
}

export const lineId = (list: string, place: number) => `${list}-${place}`;

/** One line of a list box whose choice follows arrows and mouse; the chosen one is kept in view. */
export function Line({ list, place, selected, onOpen, onChoose, children }: LineProps) {
  const chosen = place === selected;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the search box, which keeps the focus
    // biome-ignore lint/a11y/useFocusableInteractive: an active descendant is never focused itself
    <div
      id={lineId(list, place)}
      role="option"
      aria-selected={chosen}
      ref={(element) => {
        if (chosen) element?.scrollIntoView({ block: "nearest" });
      }}
      onMouseMove={() => {
        if (!chosen) onChoose(place);
      }}
      onClick={onOpen}
    >
      {children}
    </div>
  );
}
