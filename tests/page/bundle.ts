/** Bundles the test apps, so that real frameworks and editors run in the pages. */
import { join } from "node:path";
import { compile } from "svelte/compiler";
import { build, type Plugin } from "vite";

const APPS = join(import.meta.dirname, "apps");

/** Compiles Svelte's components for the side they are bundled for. */
const svelte = (generate: "client" | "server"): Plugin => ({
  name: "svelte-components",
  transform: (code, id) =>
    id.endsWith(".svelte")
      ? { code: compile(code, { generate, dev: true, filename: id }).js.code, map: null }
      : null,
});

/** One app with all it needs as a single script, in development mode: frameworks complain only there. */
export async function bundle(file: string, side: "client" | "server"): Promise<string> {
  const built = await build({
    configFile: false,
    root: APPS,
    logLevel: "silent",
    mode: "development",
    plugins: [svelte(side)],
    define: {
      "process.env.NODE_ENV": '"development"',
      __VUE_OPTIONS_API__: "true",
      __VUE_PROD_DEVTOOLS__: "false",
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "true",
    },
    ...(side === "server"
      ? { ssr: { noExternal: true } }
      : { resolve: { conditions: ["browser", "development", "module", "import"] } }),
    build: {
      write: false,
      minify: false,
      ...(side === "server"
        ? { ssr: join(APPS, file) }
        : { lib: { entry: join(APPS, file), formats: ["iife" as const], name: "app" } }),
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !("output" in output)) throw new Error(`${file} was not bundled`);
  return output.output[0].code;
}
