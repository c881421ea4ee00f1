/** The reader's hand on a card: rests on terms, reads what opened, presses its buttons with the real mouse. */
import type { Page } from "puppeteer-core";
import { drawn } from "./drawn.ts";
import { placeOf } from "./highlights.ts";
import { findAll, type Pierced, pierce } from "./pierce.ts";
import { until } from "./until.ts";

export const HOST = "bandu-card";

/**
 * Moves the mouse to the n-th mark of a term and rests there; gives where it rests. It comes in one leap, for on its way it
 * could rest on another term, as long as a busy machine holds it up.
 */
export async function rest(page: Page, term: string, n = 0): Promise<{ x: number; y: number }> {
  const place = await until(`${term} to be marked`, () => placeOf(page, term, n));
  await drawn(page);
  await page.mouse.move(place.x - 4, place.y);
  await page.mouse.move(place.x, place.y, { steps: 2 });
  return place;
}

/** The open card's box; undefined while none is drawn. */
export async function cardBox(page: Page): Promise<Pierced | undefined> {
  const host = await pierce(page, HOST);
  const box = host && findAll(host, ({ attributes }) => attributes.class === "card")[0];
  return box?.text ? box : undefined;
}

/** The card once it is open and tells of this. */
export function card(page: Page, text: string): Promise<Pierced> {
  return until(`a card with ${text}`, async () => {
    const box = await cardBox(page);
    return box?.text.includes(text) && (await box.rect()) && box;
  });
}

/** Resolves when no card is on the page. */
export async function noCard(page: Page): Promise<void> {
  await until("the card to leave", async () => !(await pierce(page, HOST)));
}

/** Rests on a term until its card is open. */
export async function openCard(page: Page, term: string, shows = term): Promise<Pierced> {
  await rest(page, term);
  return card(page, shows);
}

/** The first button of the card with that name, which is its label or its text. */
export function button(box: Pierced, name: string): Pierced | undefined {
  return findAll(
    box,
    (node) =>
      (node.name === "button" || node.attributes.role === "button") &&
      (node.attributes["aria-label"] === name || node.text === name),
  )[0];
}

/** Clicks in the middle of something in the card. */
export async function press(page: Page, what: Pierced | undefined): Promise<void> {
  const rect = await what?.rect();
  if (!rect) throw new Error("There is nothing to press.");
  await page.mouse.click(rect.x + rect.width / 2, rect.y + rect.height / 2, { delay: 10 });
}
