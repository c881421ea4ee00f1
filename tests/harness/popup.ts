/** The toolbar popup as a reader uses it, whichever browser shows it. */
export interface Popup {
  /** Runs a function in the test's words inside the popup: it gets the popup's window, and arguments as JSON. */
  evaluate<T, A extends readonly unknown[]>(
    run: (popup: Window & typeof globalThis, ...args: A) => T,
    ...args: A
  ): Promise<T>;
  /** Types with real key events into whatever holds the focus. */
  type(text: string): Promise<void>;
  /** Presses one key by its DOM name, e.g. `ArrowDown`, while another is held. */
  press(key: string, held?: "Control" | "Meta" | "Alt"): Promise<void>;
  /** Types through an input method: keys pressed while `preedit` is being composed, then the text that is committed. */
  compose(preedit: string, keys: readonly string[], committed: string): Promise<void>;
  /** A PNG of the popup alone. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/** The source of a call that runs `run` with the window that `target` evaluates to. */
export function callSource(
  run: (...args: never[]) => unknown,
  target: string,
  args: readonly unknown[],
): string {
  return `(${run})(${[target, ...args.map((arg) => JSON.stringify(arg))].join(", ")})`;
}

/** Does nothing for so many milliseconds but keep its thread. Runs in the browser. */
export function runInCircle(milliseconds: number): void {
  for (const end = Date.now() + milliseconds; Date.now() < end; );
}
