/** What the popup offers to look up first: the page's selection, else the clipboard where the reader allowed that. */
import { useEffect, useState } from "preact/hooks";
import { askForClipboard, mayReadClipboard, readClipboard } from "../../platform/clipboard.ts";
import type { PageState } from "./page.ts";

export interface Offer {
  readonly from: "selection" | "clipboard";
  readonly text: string;
}

export interface Offers {
  readonly offer: Offer | undefined;
  /** Asks to read the clipboard; absent where the reader allowed it already. */
  readonly allowClipboard: (() => void) | undefined;
}

const HAN = /\p{Script=Han}/u;

export function useOffers(page: PageState | undefined): Offers {
  const [allowed, setAllowed] = useState(true);
  const [copied, setCopied] = useState("");
  useEffect(() => void mayReadClipboard().then(setAllowed), []);
  useEffect(() => {
    if (allowed) void readClipboard().then(setCopied);
  }, [allowed]);
  return {
    offer: chooseOffer(page?.selection ?? "", copied),
    allowClipboard: allowed ? undefined : () => void askForClipboard().then(setAllowed),
  };
}

/** Only what holds Chinese is worth offering; the selection is nearer at hand than the clipboard. */
function chooseOffer(selection: string, copied: string): Offer | undefined {
  if (HAN.test(selection)) return { from: "selection", text: oneLine(selection) };
  if (HAN.test(copied)) return { from: "clipboard", text: oneLine(copied) };
  return undefined;
}

/** The search box holds one line. */
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
