/** In the dev server: an edit of the study material comes to the browser as an edit of the code does. */
import { writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import type { Wxt, WxtDevServer } from "wxt";
import { builtPack, CONTENT, packIds, packPath } from "./pack.ts";

/** Milliseconds in which several files saved together count as one edit. */
const GATHER = 200;

/** Writes the packs anew and reloads the extension whenever a file of content/ changes; a faulty pack is told and left out. */
export function watchContent(wxt: Wxt, server: WxtDevServer): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const renew = () => {
    try {
      for (const id of packIds())
        writeFileSync(join(wxt.config.outDir, packPath(id)), JSON.stringify(builtPack(id)));
      server.reloadExtension();
      wxt.logger.success("Reloaded extension with the packs of content/");
    } catch (error) {
      wxt.logger.error((error as Error).message);
    }
  };
  server.watcher.add(CONTENT);
  server.watcher.on("all", (_event, path) => {
    // The first build has not ended: it will take the edit in by itself.
    if (!path.startsWith(CONTENT + sep) || !server.currentOutput) return;
    clearTimeout(timer);
    timer = setTimeout(renew, GATHER);
  });
}
