/** Hears an event of the browser until a signal aborts. */
import type { StopSignal } from "../core/ports.ts";

export interface BrowserEvent<F> {
  addListener(listener: F): void;
  removeListener(listener: F): void;
}

/** Adds a listener now and removes it when `stop` aborts. */
export function listen<F>(event: BrowserEvent<F>, listener: F, stop: StopSignal): void {
  event.addListener(listener);
  stop.addEventListener("abort", () => {
    try {
      event.removeListener(listener);
    } catch {
      // In an orphan the event is gone together with the extension.
    }
  });
}
