/** axe-core in the real extension: on its own pages, and in the closed root of a card. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "puppeteer-core";
import type { Session } from "./browsers.ts";
import { HOST } from "./card.ts";
import { inExtension } from "./extension.ts";
import type { Popup } from "./popup.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

const told = (violations: readonly Violation[]) =>
  violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" ")}`);

/** The rules axe is to hold a page to; all of them when absent. */
type Rules = readonly string[] | undefined;

const run = (rules: Rules) => `axe.run(${rules ? JSON.stringify({ runOnly: rules }) : ""})`;

/** What axe finds on a page, each rule with the elements it speaks of. */
export async function violations(page: Page, rules?: Rules): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate(run(rules))) as { violations: Violation[] };
  return told(violations);
}

/**
 * What axe finds in the real popup. Firefox lets no script of ours into it, but another page of the extension reaches its
 * window: there axe is given that window in place of its own.
 */
export async function popupViolations(popup: Popup, rules?: Rules): Promise<string[]> {
  const inPopup = new Function(
    "window",
    `const { document } = window;
    ${AXE}
    return window.axe.${run(rules).slice("axe.".length)}.then(({ violations, passes }) =>
      JSON.stringify({ passed: passes.length, violations: violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })) }));`,
  ) as (window: Window) => Promise<string>;
  const answer = JSON.parse(await popup.evaluate(inPopup)) as { violations: Violation[]; passed: number };
  // What axe did not come to see, it cannot object to.
  if (answer.passed === 0) throw new Error("axe saw nothing of the popup.");
  return told(answer.violations);
}

/**
 * What axe finds in the open card of the tab at a page's address. It runs where content scripts do, which may look into
 * closed roots. Text the style sheet draws is made text for it, and the card is spoilt by that. Contrast it does not judge
 * there: the test of the theme does.
 */
export async function cardViolations(session: Session, page: Page): Promise<string[]> {
  const inCard = `async function () {
    ${AXE}
    const host = document.querySelector("${HOST}");
    const root = host.openOrClosedShadowRoot ?? chrome.dom.openOrClosedShadowRoot(host);
    Object.defineProperty(host, "shadowRoot", { value: root });
    for (const element of root.querySelectorAll("[data-text]")) {
      element.append(element.getAttribute("data-text"));
      element.removeAttribute("data-text");
    }
    const { violations, passes } = await window.axe.run(host);
    return { violations: violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })),
      passed: passes.map(({ id }) => id) };
  }`;
  const source = `(async () => {
    const api = globalThis.browser ?? chrome;
    const tab = (await api.tabs.query({})).find((tab) => tab.url === ${JSON.stringify(page.url())});
    const [answer] = await api.scripting.executeScript({ target: { tabId: tab.id }, func: ${inCard} });
    return answer.result;
  })()`;
  const answer = await inExtension<{ violations: Violation[]; passed: string[] }>(session, source);
  // What axe did not come to see, it cannot object to.
  if (!answer.passed.includes("aria-dialog-name")) throw new Error("axe saw nothing of the card.");
  return told(answer.violations);
}
