/** Carries out what the reader does in a card. */
import type { CardAct } from "../../core/card/act.ts";
import { copyText } from "../../core/card/copy.ts";
import type { CardSignal } from "../../core/card/state.ts";
import { cardWords } from "../../core/strings/card.ts";
import type { Progress } from "../../core/study/progress.ts";
import type { CardParts } from "./cards.ts";
import { copy } from "./clipboard.ts";
import type { Trail } from "./trail.ts";

interface Acting {
  readonly parts: CardParts;
  readonly trail: Trail;
  send(signal: CardSignal): void;
}

/** Does it, and gives what to tell the reader of it, also that it could not be done; empty where the card itself shows it. */
export async function perform(act: CardAct, acting: Acting): Promise<string> {
  try {
    return await done(act, acting);
  } catch (error) {
    console.error("Bandu could not do this.", error);
    return cardWords[acting.parts.language()].notDone;
  }
}

async function done(act: CardAct, { parts, trail, send }: Acting): Promise<string> {
  const words = cardWords[parts.language()];
  const { here } = trail;
  if (!here) return "";
  const change = async (progress: Partial<Progress>) => {
    await parts.progress.change(here.term, progress);
    await trail.refresh();
  };
  switch (act.do) {
    case "pin":
      send({ type: "pin", pinned: act.pinned });
      return "";
    case "close":
      send({ type: "close" });
      return "";
    case "look": {
      const [found] = parts.marks.find(act.name);
      if (found) await trail.look(found.term);
      return "";
    }
    case "back":
      trail.back();
      return "";
    case "star":
      await change({ starred: act.starred });
      return "";
    case "know":
      // The highlight goes and with it the way to the card: it stays open for the reader to think again.
      send({ type: "pin", pinned: true });
      await change({ known: act.known });
      return act.known ? words.nowKnown : words.nowUnknown;
    case "copy":
      return (await copy(copyText(here.term, parts.language()))) ? words.copied : words.notCopied;
    case "note":
      return (await parts.openNote(here.term.key)) ? "" : words.noteNotOpened;
    case "hide":
      await parts.hideSite();
      send({ type: "close" });
      return "";
  }
}
