/**
 * Hears events at the window, before the page does: whoever is to hear them comes later, when the script that reads the page
 * has been brought. So there is one listener of the browser's for each type and way to hear it, put on as the page begins,
 * and a list of those who hear. `document.open()` takes every listener off window and document, those of content scripts as
 * well: they are then put on again, after those the new page brought along.
 */

import { rootElementOf } from "./native.ts";

/** How events are heard: before the elements they happen at, and without a way to keep the browser from what it does then. */
export interface How {
  readonly capture?: boolean;
  readonly passive?: boolean;
}

export interface ListenOptions extends How {
  /** No event is heard once it has aborted. */
  readonly signal: AbortSignal;
}

/** What is heard at a window; some of it happens at the document and comes by. */
type Events = WindowEventMap &
  Pick<DocumentEventMap, "visibilitychange" | "DOMContentLoaded" | "fullscreenchange"> &
  Record<"resume" | "freeze", Event>;
export type EventName = keyof Events;

/**
 * Events that have an older name as well (`mousewheel`, `webkitTransitionEnd`). Where anybody listens by the new name, the
 * browser calls nobody who listens by the old one: at the window, where pages do, Bandu must not.
 */
const RENAMED: ReadonlySet<string> = new Set(["wheel", "transitionend"]);

type Hear = (event: Event) => void;

/** One listener of the browser's, and who hears by it. */
interface Ear {
  hearers: readonly Hear[];
  /** Puts it on, unless it is there. */
  put(): void;
}

/** The ears of one life on the page, in the order they were put on: both of its scripts hear by the same. */
interface Ears {
  readonly all: Map<string, Ear>;
  /** Takes them off. */
  readonly end: AbortSignal | undefined;
}

const KEY = Symbol.for("bandu.ears");
const world = globalThis as { [KEY]?: Ears };

/** Begins to hear for a life on the page, until its signal aborts. */
export function openEars(end: AbortSignal): void {
  world[KEY] = { all: new Map(), end };
  const observer = new MutationObserver(() => {
    for (const ear of world[KEY]?.all.values() ?? []) ear.put();
  });
  observer.observe(document, { childList: true });
  end.addEventListener("abort", () => observer.disconnect());
}

/** The ear that hears so: the one that is there, or a new one. */
function earAt(target: EventTarget, type: EventName, { capture = false, passive = false }: How): Ear {
  world[KEY] ??= { all: new Map(), end: undefined };
  const { all, end } = world[KEY];
  const name = `${type} ${target === window} ${capture} ${passive}`;
  // Where nothing is said of passive, browsers scroll by touch and wheel without waiting for who listens at the window.
  const options = { capture, ...(passive && { passive }), ...(end && { signal: end }) };
  const ear = all.get(name) ?? newEar(target, type, options);
  all.set(name, ear);
  return ear;
}

function newEar(target: EventTarget, type: EventName, options: AddEventListenerOptions): Ear {
  const heard = (event: Event) => tellAll(ear.hearers, event);
  const ear: Ear = {
    hearers: [],
    put() {
      const at = RENAMED.has(type) ? rootElementOf(document) : target;
      // A document's own `addEventListener` may be a form of that name.
      const { addEventListener } = at === window ? window : EventTarget.prototype;
      if (at) addEventListener.call(at, type, heard, options);
    },
  };
  ear.put();
  return ear;
}

/** Tells one after another, as the browser does: until one of them stops the event, and whatever one of them throws. */
function tellAll(hearers: readonly Hear[], event: Event): void {
  const wasStopped = event.cancelBubble;
  const errors: unknown[] = [];
  for (const hear of hearers) {
    try {
      hear(event);
    } catch (error) {
      errors.push(error);
    }
    if (!wasStopped && event.cancelBubble) break;
  }
  if (errors.length > 0) throw errors[0];
}

/** Has events of some types heard from now on for those who will ask to hear them so. */
export function hearAhead(types: readonly EventName[], how: How): void {
  for (const type of types) earAt(window, type, how);
}

/** Hears events of a type until the signal aborts; those of two names at the root element, which another may take the place of. */
export function listen<E extends EventName>(
  type: E,
  heard: (event: Events[E]) => void,
  { signal, ...how }: ListenOptions,
  target: EventTarget = window,
): void {
  if (signal.aborted) return;
  const ear = earAt(target, type, how);
  const hear = heard as Hear;
  ear.hearers = [...ear.hearers, hear];
  signal.addEventListener("abort", () => {
    ear.hearers = ear.hearers.filter((other) => other !== hear);
  });
}

/**
 * Hears only what a hand did, until the signal aborts. The page can fire the same events, and would open cards by them and
 * press what is in one.
 */
export function listenToHand<E extends EventName>(
  type: E,
  heard: (event: Events[E]) => void,
  options: ListenOptions,
): void {
  listen(type, (event) => event.isTrusted && heard(event), options);
}
