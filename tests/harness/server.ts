/** Serves test pages on the loopback interface, each from memory under its own path, or from a folder. */
import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

export interface ServedPage {
  readonly body: string | Buffer;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface PageServer {
  /** `http://127.0.0.1:<port>`; the same server answers as `http://localhost:<port>`, another origin. */
  readonly origin: string;
  /** Puts a page at a path, in place of what was there, and gives its address. */
  serve(path: string, page: string | ServedPage): string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".htm": "text/html",
  ".xhtml": "application/xhtml+xml",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
  ".txt": "text/plain",
  ".md": "text/plain",
};

/** What a page declares its characters to be. */
const DECLARED = /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w-]+)/i;

/** The type with a charset where the file is UTF-8 and says nothing else; for all others the browser decides. */
function withCharset(type: string, body: Buffer): string {
  if (!/^text\/(html|plain)$/.test(type) || !isUtf8(body)) return type;
  const [, declared] = (type === "text/html" && DECLARED.exec(body.toString())) || [];
  return !declared || /^utf-?8$/i.test(declared) ? `${type}; charset=utf-8` : type;
}

/** A file of the folder as a page; undefined when there is none. */
function fromFolder(folder: string, path: string): ServedPage | undefined {
  try {
    const body = readFileSync(join(folder, normalize(decodeURIComponent(path))));
    const type = TYPES[extname(path).toLowerCase()] ?? "application/octet-stream";
    return { body, type: withCharset(type, body) };
  } catch {
    return undefined;
  }
}

/** Starts a server on a free port of 127.0.0.1; what was not put there is looked for in `folder`, where one is given. */
export async function startServer(folder?: string): Promise<PageServer> {
  const pages = new Map<string, ServedPage>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://127.0.0.1").pathname;
    const page = pages.get(path) ?? (folder ? fromFolder(folder, path) : undefined);
    if (!page) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": page.type ?? "text/html; charset=utf-8", ...page.headers });
    response.end(page.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    serve(path, page) {
      pages.set(path, typeof page === "string" ? { body: page } : page);
      return origin + path;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
