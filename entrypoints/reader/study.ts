/** Study time on a page: the clock fed by the page and the settings, its spans to the outbox. */
import browser from "webextension-polyfill";
import type { StudyState } from "../../core/messages.ts";
import { readSettings, type Settings } from "../../core/settings.ts";
import { studyRules } from "../../core/study/rules.ts";
import { Activity } from "../../page/activity.ts";
import { untilAnswered } from "../../page/again.ts";
import type { Begun } from "../../page/lifecycle.ts";
import { listen } from "../../page/listen.ts";
import type { PageMarks } from "../../page/marks.ts";
import { siteOf } from "../../page/site.ts";
import { drainRequests } from "../../platform/drain.ts";
import { outboxSink } from "../../platform/outbox.ts";
import { answer } from "../../platform/page-messages.ts";
import { settingsStore } from "../../platform/settings.ts";

export interface StudyRecord {
  /** The reader did something that the page cannot see: a key of the browser, or the panel, opened a card. */
  live(): void;
}

/**
 * Records study on this page until its life ends; in a private window it records nothing. Begun before anything
 * that holds events back: what is pressed and typed in a card is a sign of life too.
 */
export function recordStudy(marks: PageMarks, { signal, sign }: Pick<Begun, "signal" | "sign">): StudyRecord {
  if (browser.extension.inIncognitoContext) {
    answerStudy(() => "private", Promise.resolve(), signal);
    return { live() {} };
  }
  const activity = new Activity({
    rules: rulesHere(readSettings(undefined)),
    sink: outboxSink(),
    writing: drainRequests(),
    signal,
    sign,
  });
  const count = () => activity.hear({ type: "facts", facts: { terms: marks.any() } });
  marks.watch(count, signal);
  count();
  answerStudy(() => activity.state(), followSettings(activity, signal), signal);
  // Firefox may take a closed tab away before its last words are heard; but it waits for what is said when it asks first.
  if (import.meta.env.FIREFOX) listen("beforeunload", () => activity.flush(), { signal });
  return { live: () => activity.hear({ type: "life" }) };
}

/** Until the settings are read, nothing counts: the reader may have turned the site off. Resolves when they have been. */
async function followSettings(activity: Activity, signal: AbortSignal): Promise<void> {
  const follow = (now: Settings) => {
    activity.hear({ type: "rules", rules: rulesHere(now) });
    activity.hear({ type: "facts", facts: { on: !now.hiddenSites.includes(siteOf(document)) } });
  };
  activity.hear({ type: "facts", facts: { on: false } });
  settingsStore.watch(follow, signal);
  follow(await untilAnswered(() => settingsStore.read(), signal));
}

function rulesHere(settings: Settings) {
  return studyRules(settings, "reading", siteOf(document));
}

/** How long a page without terms lets its frames answer first, and for how long its settings are waited for, in milliseconds. */
const FRAMES_FIRST = 100;
const PATIENCE = 1000;

/**
 * A frame speaks up only when it records; otherwise the page itself answers, and says why no time counts.
 * @param settled resolves when the settings have been read: who asks may be the one who had this script brought
 */
function answerStudy(state: () => StudyState["state"], settled: Promise<void>, signal: AbortSignal): void {
  const reply = () => {
    if (window !== window.top && state() !== "recording") return undefined;
    return Promise.race([settled, passed(PATIENCE)]).then(async (): Promise<StudyState> => {
      const found = state();
      if (found === "noTerms") await passed(FRAMES_FIRST);
      return { state: found };
    });
  };
  answer("page.study", reply, signal);
}

const passed = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
