/** Holds the folders to the table in ARCHITECTURE.md: what each may import, and what it may not name. */
import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");

interface Border {
  /** Folders of ours whose files may be imported. */
  readonly ours: readonly string[];
  /** Packages that may be imported. */
  readonly packages: readonly string[];
  /** What the source may not say, and why. */
  readonly never?: Readonly<Record<string, RegExp>>;
}

const extensionApi = /\b(browser|chrome)\.(runtime|storage|tabs|scripting|alarms|action|i18n|extension)\b/;
/** It costs a page 10 ms, see `OVER` in core/ports.ts. */
const abort = /\.abort\(\)/;
/** A field of a form stands in for the form's property of its name: page/native.ts reads past it. */
const covered =
  /(?<!prototype)\.(parentNode|parentElement|ownerDocument|compareDocumentPosition|scrollIntoView|localName)\b(?!\(\))|(?<!prototype)\.(matches|closest)\(/;
const storage = /\b(indexedDB|localStorage|sessionStorage)\b/;

const BORDERS: Readonly<Record<string, Border>> = {
  core: {
    ours: ["core"],
    packages: ["valibot"],
    never: {
      "reads the clock": /\bDate\.now\(|\bnew Date\(\)|\bperformance\./,
      "touches a DOM": /\b(document|window|navigator)\./,
      "touches the browser": extensionApi,
      "touches storage": storage,
    },
  },
  page: {
    ours: ["core", "page", "components"],
    packages: ["@floating-ui/dom", "preact", "preact/hooks"],
    never: {
      "touches the browser's API": extensionApi,
      "touches storage": storage,
      "aborts without a reason": abort,
      "asks an element what a form's field may answer": covered,
    },
  },
  components: {
    ours: ["core", "components"],
    packages: ["preact", "preact/hooks", "preact/jsx-runtime", "@observablehq/plot"],
    never: { "touches the browser's API": extensionApi, "touches storage": storage },
  },
  platform: {
    ours: ["core", "platform"],
    packages: ["webextension-polyfill", "dexie", "valibot"],
    never: {
      "touches a page's DOM": /\bdocument\.(body|querySelector|createElement)/,
      "aborts without a reason": abort,
    },
  },
};

/** The sources below a folder as paths from the root, with `/` on every system. */
function sources(folder: string): string[] {
  return globSync(`${folder}/**/*.{ts,tsx}`, { cwd: ROOT }).map((path) => path.split(sep).join("/"));
}

/** What a file imports: packages as they are named, our files as paths from the root. */
function imports(path: string): string[] {
  return named(path, /(?:\bfrom|\bimport)\s*\(?\s*"([^"]+)"/g);
}

/** The same without types, and without what is only imported when it is wanted. */
function atOnce(path: string): string[] {
  return named(path, /^import (?!type\b)(?:[^"();]*? from )?"([^"]+)"/gm);
}

function named(path: string, pattern: RegExp): string[] {
  const text = readFileSync(join(ROOT, path), "utf8");
  const names = [...text.matchAll(pattern)].map((match) => match[1] ?? "");
  return names.map((name) =>
    name.startsWith(".")
      ? normalize(join(dirname(path), name))
          .split(sep)
          .join("/")
      : name,
  );
}

const isOurs = (name: string) =>
  /^(core|page|components|platform|entrypoints|content|scripts|tests)\//.test(name);

/** Everything in a file that its folder may not import or name. */
function trespasses(path: string, border: Border): string[] {
  const strays = imports(path).filter((name) =>
    isOurs(name)
      ? !border.ours.includes(name.split("/")[0] ?? "")
      : !border.packages.includes(name) && !/\.css(\?inline)?$/.test(name),
  );
  const text = readFileSync(join(ROOT, path), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
  const said = Object.entries(border.never ?? {}).filter(([, never]) => never.test(text));
  return [...strays.map((name) => `${path} imports ${name}`), ...said.map(([what]) => `${path} ${what}`)];
}

describe("the borders of the folders", () => {
  it.each(Object.entries(BORDERS))("%s/ imports and names only what it may", (folder, border) => {
    expect(sources(folder).flatMap((path) => trespasses(path, border))).toEqual([]);
  });
});

/** Everything an entrypoint pulls into its bundle from our own files and from packages. */
function reach(path: string, seen = new Set<string>(), importsOf = imports): Set<string> {
  for (const name of importsOf(path)) {
    if (seen.has(name)) continue;
    seen.add(name);
    if (isOurs(name) && /\.tsx?$/.test(name)) reach(name, seen, importsOf);
  }
  return seen;
}

describe("the scripts of a page", () => {
  it.each(["entrypoints/reader.content.ts", "entrypoints/reading.ts"])(
    "%s carries neither Dexie, nor a pack, nor a converter of characters",
    (entry) => {
      const heavy = [...reach(entry)].filter((name) => /^(dexie|pinyin-pro|opencc-js|content\/)/.test(name));
      expect(heavy).toEqual([]);
    },
  );

  it("load no package on a page that only waits, and nothing that is drawn", () => {
    const loaded = [...reach("entrypoints/reader.content.ts", new Set(), atOnce)];
    expect(loaded).toContain("page/chinese.ts");
    expect(loaded.filter((name) => !/^(core|page|platform|entrypoints)\//.test(name))).toEqual([
      "wxt/utils/define-content-script",
      "virtual:highlights.css",
    ]);
  });
});
