/** What comes before the box could be typed into, such as the context menu's selection, stands in it. */
import { useEffect } from "preact/hooks";
import { typedIn } from "../../core/lookup/paths.ts";
import { takePending } from "../../platform/pending.ts";

/**
 * @param already what the reader had typed before: it stays, whatever the address holds
 * @param type called with the text, now or later
 */
export function useGiven(already: string, type: (text: string) => void): void {
  useEffect(() => {
    const stop = new AbortController();
    // In a tab the address holds the text; what the context menu leaves is for the popup alone.
    if (location.hash) {
      if (already === "") type(typedIn(location.hash));
    } else takePending(type, stop.signal);
    return () => stop.abort();
  }, []);
}
