/** What comes before the box could be typed into, such as the context menu's selection, stands in it. */
import { useEffect } from "preact/hooks";
import { typedIn } from "../../core/lookup/paths.ts";
import { takePending } from "../../platform/pending.ts";

/** @param type called with the text, now or later */
export function useGiven(type: (text: string) => void): void {
  useEffect(() => {
    const stop = new AbortController();
    // In a tab the address holds the text; what the context menu leaves is for the popup alone.
    if (location.hash) type(typedIn(location.hash));
    else takePending(type, stop.signal);
    return () => stop.abort();
  }, []);
}
