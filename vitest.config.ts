import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take a minute and more: what begins with them does not end by waiting for one of them. */
const LONG = ["card/odd", "torture", "card/hostile", "dynamic", "page-index", "axe", "card/live"];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex((name) => moduleId.endsWith(`${name}.browser.test.ts`));
      return at < 0 ? LONG.length : at;
    };
    return [...files].sort((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
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
          globalSetup: ["tests/harness/warm-firefox.ts"],
          testTimeout: 60_000,
          hookTimeout: 90_000,
          // Each file has browsers of its own, and mostly waits for them: two at once left two cores idle half of the time.
          maxWorkers: 3,
        },
      },
    ],
  },
});
