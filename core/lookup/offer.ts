/** What is offered as the first query: what the reader selected on the page, else what they copied. */

export interface Offer {
  readonly from: "selection" | "clipboard";
  readonly text: string;
}

const HAN = /\p{Script=Han}/u;

/** Only what holds Chinese is worth offering; the selection is nearer at hand than the clipboard. */
export function chooseOffer(selection: string, copied: string): Offer | undefined {
  if (HAN.test(selection)) return { from: "selection", text: oneLine(selection) };
  if (HAN.test(copied)) return { from: "clipboard", text: oneLine(copied) };
  return undefined;
}

/** The search box holds one line. */
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
