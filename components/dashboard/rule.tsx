/** The counting rule in plain words; it stands on the dashboard and on every printed record. */
import type { Language } from "../../core/settings.ts";
import { DASHBOARD } from "../../core/strings/dashboard.ts";

export function CountingRule({ idleSeconds, language }: { idleSeconds: number; language: Language }) {
  const words = DASHBOARD[language];
  return (
    <section class="rule" aria-label={words.ruleTitle}>
      <h2>{words.ruleTitle}</h2>
      {words.rule(idleSeconds).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </section>
  );
}
