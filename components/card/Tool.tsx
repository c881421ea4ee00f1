/** Line drawings on a 16 × 16 grid. */
const ICONS = {
  back: "M9.5 3.5 5 8l4.5 4.5",
  pin: "M5.5 2.5h5M6.5 2.5v4L4 9.5h8l-2.5-3v-4M8 9.5v4",
  close: "M4 4l8 8M12 4l-8 8",
  star: "M8 2.2l1.8 3.7 4 .6-2.9 2.8.7 4L8 11.4l-3.6 1.9.7-4L2.2 6.5l4-.6z",
  know: "M3 8.5l3.5 3.5L13 4.5",
  copy: "M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3",
  note: "M10.5 2.5l3 3-8 8h-3v-3zM8.5 4.5l3 3",
  hide: "M2.8 8a5.2 5.2 0 1 0 10.4 0A5.2 5.2 0 1 0 2.8 8M4.4 4.4l7.2 7.2",
} as const;

interface ToolProps {
  readonly icon: keyof typeof ICONS;
  /** Its name for a screen reader, and its tooltip. */
  readonly label: string;
  /** Whether what it does is done: then its label says how to undo it, and it is drawn so. */
  readonly on?: boolean;
  readonly onClick: () => void;
}

/** A small button drawn as a line icon. */
export function Tool({ icon, label, on = false, onClick }: ToolProps) {
  return (
    <button
      type="button"
      class={`tool tool-${icon}${on ? " on" : ""}`}
      title={label}
      aria-label={label}
      onClick={onClick}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={ICONS[icon]} />
      </svg>
    </button>
  );
}
