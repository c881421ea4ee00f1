import { useEffect, useRef } from "preact/hooks";

/**
 * Where what had the focus is gone with what was done by it, whoever works by key or hears the page would begin at its top again:
 * the focus goes to what `next` gives, and nothing is scrolled. Looked at whenever `done` changes, and not when the page is opened.
 */
export function useFocusAfter(done: unknown, next: () => HTMLElement | null | undefined): void {
  const before = useRef(done);
  useEffect(() => {
    if (before.current === done) return;
    before.current = done;
    if (document.activeElement === document.body) next()?.focus({ preventScroll: true });
  }, [done]);
}
