/** Without a display `npm start` plays the reader: hovers a term, looks a word up, prints what it saw. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Page } from "puppeteer-core";
import { buildFolder, type Session } from "../tests/harness/browsers.ts";
import { cardBox, rest } from "../tests/harness/card.ts";
import { highlights, spellings } from "../tests/harness/highlights.ts";
import { findAll } from "../tests/harness/pierce.ts";
import { until } from "../tests/harness/until.ts";
import { ROOT } from "./steps.ts";

const PICTURES = join(ROOT, "out", "start");

/** Does what a reader would, headless. */
export async function play(session: Session, url: string): Promise<void> {
  console.log("\nThere is no display here, so Bandu plays the reader itself.");
  const page = await session.open(url);
  await playHover(page, session.name);
  await playLookUp(session);
  const folder = relative(ROOT, buildFolder(session.name));
  console.log(`\nThe unpacked build for your own browser lies at ${folder}`);
}

/** Hovers the first marked term and prints its card. */
export async function playHover(page: Page, browser: Session["name"]): Promise<void> {
  const seen = await until("marked terms on the page", async () => {
    const texts = await highlights(page);
    return texts.length > 0 && texts;
  }).catch(() => undefined);
  if (!seen) {
    console.log("No term of the pack stands on this page, so there is nothing to hover.");
    return;
  }
  console.log(`Marked near the top of the page: ${[...new Set(await spellings(page))].join("、")}`);
  const term = seen.includes("三会一课") ? "三会一课" : (seen[0] as string);
  await rest(page, term);
  const { headword, text } = await until("the card", () => openCard(page));
  console.log(`Hovering a term opened the card of ${headword}:\n  ${start(text)} …`);
  // A picture taken at once would catch the card half faded in.
  await new Promise((resolve) => setTimeout(resolve, 400));
  save(`${browser}-card.png`, await page.screenshot());
}

/** What the open card is of and says. The page may spell the term in another way than its headword. */
async function openCard(page: Page): Promise<{ headword: string; text: string } | undefined> {
  const card = await cardBox(page);
  const [title] = card ? findAll(card, ({ name }) => name === "h2") : [];
  return card && title?.text ? { headword: title.text, text: card.text } : undefined;
}

/** Opens the toolbar popup and looks a word up by its initials. */
async function playLookUp(session: Session): Promise<void> {
  const popup = await session.openPopup();
  await until("the search box", () =>
    popup.evaluate((popup) => popup.document.activeElement?.localName === "input"),
  );
  await popup.type("sgys");
  const text = await until("the answer", () => popup.evaluate(firstFound, "四个意识"));
  console.log(`Typing sgys in the toolbar popup found 四个意识:\n  ${start(text)} …`);
  save(`${session.name}-popup.png`, await popup.screenshot());
  await popup.close();
}

/** What the first line of the list says, once it is whole and of this term. Runs in the popup. */
export function firstFound(popup: Window, headword: string): string | undefined {
  const line = popup.document.querySelector<HTMLElement>("[role=option]");
  const said = (part: string) => line?.querySelector(part)?.textContent?.trim();
  // The gist comes later than the names: the texts are read by themselves.
  return said(".line-headword") === headword && said(".line-gist") ? line?.innerText : undefined;
}

/** The beginning of a text on one line. */
const start = (text: string) => text.replace(/\s+/g, " ").slice(0, 160);

/** Saves a picture and prints where it lies. */
function save(name: string, png: Uint8Array): void {
  mkdirSync(PICTURES, { recursive: true });
  const path = join(PICTURES, name);
  writeFileSync(path, png);
  console.log(`  picture: ${relative(ROOT, path)}`);
}
