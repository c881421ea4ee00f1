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
          // Each file has browsers of its own and mostly waits; two at once suit two cores.
          maxWorkers: 2,
          // A browser now and then shuts a popup or delays a tab by itself: what is ours fails again.
          retry: 2,
        },
      },
    ],
  },
});
