/** The dashboard's addresses: `#/`, `#/day/2026-03-04`, `#/week/2026-03-02`, `#/month/2026-03-01`, `#/term/<key>` and `#/term/<key>/note`. */
import { useEffect, useState } from "preact/hooks";
import { isDay } from "../../core/study/calendar.ts";
import { STEPS, type Step } from "../../core/study/series.ts";

export type Route =
  | { readonly view: "overview" }
  /** A term's page; `writing` to write its note at once. */
  | { readonly view: "term"; readonly key: string; readonly writing: boolean }
  /** A day, a week or a month by its first day. */
  | { readonly view: Step; readonly start: string };

/** The route an address names; the overview for anything unknown. */
export function readRoute(hash: string): Route {
  const [view, start = "", part] = hash.replace(/^#\//, "").split("/");
  if (view === "term") return { view, key: readKey(start), writing: part === "note" };
  const step = STEPS.find((each) => each === view);
  return step && isDay(start) ? { view: step, start } : { view: "overview" };
}

/** A key as it was before it was put into an address; as it stands where it never was. */
function readKey(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The route now, and again whenever it changes. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const changed = () => setHash(location.hash);
    addEventListener("hashchange", changed);
    // It may have changed between the first drawing and this.
    changed();
    return () => removeEventListener("hashchange", changed);
  }, []);
  return readRoute(hash);
}
