/** Bundles one source file for a page that a test or a measurement opens. */
import { join } from "node:path";
import { build } from "vite";
import { ROOT } from "./steps.ts";

/** The file with all it imports as one classic script; its exports become the global `name`. */
export async function bundle(file: string, name: string): Promise<string> {
  const made = await build({
    root: ROOT,
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      target: "es2023",
      minify: true,
      lib: { entry: join(ROOT, file), formats: ["iife"], name },
    },
  });
  const [output] = (Array.isArray(made) ? made : [made]) as { output: { code?: string }[] }[];
  const code = output?.output[0]?.code;
  if (!code) throw new Error(`${file} gave no script`);
  return code;
}
