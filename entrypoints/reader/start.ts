/** Reading, card and study on a page. */
import { startCards } from "../../page/card/cards.ts";
import { joinLife } from "../../page/lifecycle.ts";
import { startReader } from "../../page/reader.ts";
import { selection } from "../../page/selection.ts";
import { watchStanding } from "../../page/standing.ts";
import { closedRootOf } from "../../platform/closed-root.ts";
import { inboxHere } from "../../platform/inbox.ts";
import { matcher } from "../../platform/matcher.ts";
import { openNote } from "../../platform/open-page.ts";
import { termSource } from "../../platform/pack-store.ts";
import { answer } from "../../platform/page-messages.ts";
import { answerPanel } from "../../platform/panel-port.ts";
import { progressStore } from "../../platform/progress.ts";
import { settingsStore } from "../../platform/settings.ts";
import { recordStudy } from "./study.ts";

/** Starts all of it for the life that was begun on this page, once; does nothing where that has ended meanwhile. */
export function startReading(): void {
  const life = joinLife();
  if (!life) return;
  const ports = { terms: termSource, settings: settingsStore, progress: progressStore };
  const marks = startReader({
    ...ports,
    closedRootOf,
    life,
    matcher: progressStore.keeps ? matcher : undefined,
  });
  const study = recordStudy(marks, life);
  const cards = startCards({ ...ports, marks, openNote, summoned: study.live }, life);
  answer("page.terms", () => ({ revision: marks.revision, terms: marks.counts() }), life.signal);
  answer("page.selection", selection, life.signal);
  answer("page.step", ({ by, ends }) => cards.step(by, ends), life.signal);
  answer("page.opened", () => cards.opened, life.signal);
  answer("page.close", () => cards.close(), life.signal);
  answer("page.show", ({ term, occurrence }) => cards.show(term, occurrence), life.signal);
  answerPanel(
    (tell, signal) => watchStanding(marks, tell, signal),
    ({ term, occurrence }) => cards.show(term, occurrence),
    life.signal,
  );
  inboxHere().open();
}
