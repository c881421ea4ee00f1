import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { startReading } from "./reader/start.ts";

/** The script that reads, brought to pages by reader.content.ts. Firefox has it in that one. */
export default defineUnlistedScript({ exclude: ["firefox"], main: startReading });
