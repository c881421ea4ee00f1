import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/**/*.browser.test.ts", "node_modules/**"],
        },
        oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
      },
      {
        test: {
          name: "browser",
          include: ["tests/**/*.browser.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 90_000,
          // Two cores: one browser file at a time keeps the machine honest.
          fileParallelism: false,
        },
      },
    ],
  },
});
