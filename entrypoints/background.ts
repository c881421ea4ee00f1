import { defineBackground } from "wxt/utils/define-background";
import { matchForPages } from "../platform/matcher.ts";
import { openWhatIsAsked } from "../platform/open-page.ts";
import { obeyCommands } from "./background/commands.ts";
import { keepLedger } from "./background/ledger.ts";
import { keepLookup } from "./background/lookup.ts";
import { keepPacksPublished } from "./background/packs.ts";
import { keepReminder } from "./background/reminder.ts";
import { bringReadingWhereAsked, bringTabsToLife } from "./background/tabs.ts";

export default defineBackground(() => {
  keepPacksPublished();
  matchForPages();
  void bringTabsToLife();
  bringReadingWhereAsked();
  keepLookup();
  keepLedger();
  openWhatIsAsked();
  obeyCommands();
  keepReminder();
});
