/** Study time on a page: the clock fed by the page and the settings, its spans to the outbox. */
import browser from "webextension-polyfill";
import type { StudyState } from "../../core/messages.ts";
import type { Settings } from "../../core/settings.ts";
import { studyRules } from "../../core/study/rules.ts";
import { Activity } from "../../page/activity.ts";
import { drainRequests } from "../../platform/drain.ts";
import { outboxSink } from "../../platform/outbox.ts";
import { answer } from "../../platform/page-messages.ts";
import { settingsStore } from "../../platform/settings.ts";

export interface Study {
  /** Tells whether there is anything to study on the page now. */
  hasTerms(terms: boolean): void;
  /** Tells whether the reader switched Bandu on for this site. */
  on(on: boolean): void;
  /** A sign of life the page itself does not show: a card was opened. */
  life(): void;
}

const NONE: Study = { hasTerms() {}, on() {}, life() {} };

/** Records study on this page until the signal aborts; in a private window it records nothing. */
export function recordStudy(settings: Settings, signal: AbortSignal): Study {
  if (browser.extension.inIncognitoContext) {
    answerStudy(() => "private", signal);
    return NONE;
  }
  const rules = (now: Settings) => studyRules(now, "reading", location.hostname);
  const activity = new Activity({
    rules: rules(settings),
    sink: outboxSink(),
    writing: drainRequests(),
    signal,
  });
  settingsStore.watch((now) => activity.hear({ type: "rules", rules: rules(now) }), signal);
  answerStudy(() => activity.state(), signal);
  return {
    hasTerms: (terms) => activity.hear({ type: "facts", facts: { terms } }),
    on: (on) => activity.hear({ type: "facts", facts: { on } }),
    life: () => activity.hear({ type: "life" }),
  };
}

/** How long a page without terms lets its frames answer first, in milliseconds. */
const FRAMES_FIRST = 100;

/** A frame speaks up only when it records; otherwise the page itself answers, and says why no time counts. */
function answerStudy(state: () => StudyState["state"], signal: AbortSignal): void {
  const reply = () => {
    const found = state();
    if (window !== window.top && found !== "recording") return undefined;
    const wait = found === "noTerms" ? FRAMES_FIRST : 0;
    return new Promise<StudyState>((resolve) => setTimeout(() => resolve({ state: found }), wait));
  };
  answer("page.study", reply, signal);
}
