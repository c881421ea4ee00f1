import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type PageServer, startServer } from "./server.ts";

let folder: string;
let server: PageServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "bandu-server-"));
  server = await startServer(folder);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const GBK = Buffer.from([0xc8, 0xfd, 0xbb, 0xe1]);

it.each([
  ["plain.txt", "三会", "text/plain; charset=utf-8"],
  ["gbk.txt", GBK, "text/plain"],
  ["bare.html", "<p>三会", "text/html; charset=utf-8"],
  ["utf-8.html", '<meta charset="UTF-8"><p>三会', "text/html; charset=utf-8"],
  ["gbk.html", Buffer.concat([Buffer.from("<meta charset=gbk><p>"), GBK]), "text/html"],
  [
    "ascii.html",
    '<meta http-equiv="content-type" content="text/html; charset=gb2312"><p>no Chinese',
    "text/html",
  ],
  ["gbk-bare.html", GBK, "text/html"],
  ["page.xhtml", "<p>三会</p>", "application/xhtml+xml"],
])("serves %s of a folder with the type its reader needs", async (name, body, type) => {
  writeFileSync(join(folder, name), body);
  const answer = await fetch(`${server.origin}/${name}`);
  expect(answer.headers.get("content-type")).toBe(type);
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(Buffer.from(body));
});
