/** axe-core in the real extension: on its own pages, and in the closed root of a card. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "puppeteer-core";
import type { Session } from "./browsers.ts";
import { HOST } from "./card.ts";
import { inExtension } from "./extension.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

const told = (violations: readonly Violation[]) =>
  violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" ")}`);

/** What axe finds on a page, each rule with the elements it speaks of. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate("axe.run()")) as { violations: Violation[] };
  return told(violations);
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
