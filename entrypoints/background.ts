import { defineBackground } from "wxt/utils/define-background";
import { keepPacksPublished } from "./background/packs.ts";

export default defineBackground(() => {
  keepPacksPublished();
});
