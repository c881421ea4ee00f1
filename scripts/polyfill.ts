/** The polyfill of the `browser` API as a module of today. */
import type { Plugin } from "vite";

const FILE = /\/webextension-polyfill\/dist\/browser-polyfill\.js$/;

/**
 * Wrapped by the bundler as the script that it is, each page would copy every property of the API, which has the browser
 * make all its parts ready: more than a millisecond for nothing.
 */
export function polyfillModule(): Plugin {
  return {
    name: "polyfill-module",
    transform: (code, id) =>
      FILE.test(id)
        ? `const exports = {}; const module = { exports };\n${code}\nexport default module.exports;`
        : null,
  };
}
