/** What a screen reader is given of the tab in front: the browser's own tree of what is accessible. */
import type { Page } from "puppeteer-core";
import type { Session } from "./browsers.ts";
import type { Chrome } from "./firefox.ts";

export interface Heard {
  /** As the browser names it: `dialog`, `heading`; Firefox says `pushbutton` and `toggle button` for `button`. */
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly pressed: boolean;
}

/** Everything with a role in the front page. Firefox begins to keep its tree when first asked: ask until it has it. */
export function hears(session: Session, page: Page): Promise<Heard[]> {
  return session.name === "chromium"
    ? inChromium(page)
    : (session as Session & { chrome: Chrome }).chrome.call(FIREFOX);
}

interface AxValue {
  readonly value?: unknown;
}

async function inChromium(page: Page): Promise<Heard[]> {
  const cdp = await page.createCDPSession();
  const { nodes } = await cdp.send("Accessibility.getFullAXTree");
  await cdp.detach();
  const text = (value: AxValue | undefined) => String(value?.value ?? "");
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, description, properties = [] }) => {
      const is = (state: string) =>
        properties.some(({ name, value }) => name === state && String(value.value) === "true");
      return {
        role: text(role),
        name: text(name),
        description: text(description),
        pressed: is("pressed"),
      };
    });
}

const FIREFOX = `() => {
  const service = Cc["@mozilla.org/accessibilityService;1"].getService(Ci.nsIAccessibilityService);
  const found = [];
  const walk = (one) => {
    const state = {};
    one.getState(state, {});
    found.push({
      role: service.getStringRole(one.role), name: one.name ?? "", description: one.description ?? "",
      pressed: !!(state.value & Ci.nsIAccessibleStates.STATE_PRESSED),
    });
    for (let i = 0; i < one.childCount; i++) walk(one.getChildAt(i));
  };
  const top = service.getAccessibleFor(gBrowser.selectedBrowser);
  if (top) walk(top);
  return found;
}`;
