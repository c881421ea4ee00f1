/** What the popup offers to look up first: the page's selection, else the clipboard where the reader allowed that. */
import { useEffect, useState } from "preact/hooks";
import { chooseOffer, type Offer } from "../../core/lookup/offer.ts";
import { askForClipboard, mayReadClipboard, readClipboard } from "../../platform/clipboard.ts";
import type { PageState } from "./page.ts";

export interface Offers {
  readonly offer: Offer | undefined;
  /** Asks to read the clipboard; absent where the reader allowed it already. */
  readonly allowClipboard: (() => void) | undefined;
}

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
