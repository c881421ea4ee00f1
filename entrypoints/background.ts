import { defineBackground } from "wxt/utils/define-background";
import { keepLedger } from "./background/ledger.ts";
import { keepPacksPublished } from "./background/packs.ts";

export default defineBackground(() => {
  keepPacksPublished();
  keepLedger();
});
