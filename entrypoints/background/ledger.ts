/** The background's part in the ledger: it moves the outbox into the database when asked, and when it starts. */
import { answerBackground } from "../../platform/background-messages.ts";
import { Ledger } from "../../platform/ledger.ts";

/** A page asks while its write is still on the way, so wait this long, in milliseconds; one wait serves many. */
const SETTLE = 300;

/** Answers `ledger.drain`, and drains once now for what earlier pages left; then looks for backups to pack. */
export function keepLedger(): void {
  const ledger = new Ledger();
  let settling: Promise<void> | undefined;
  const drain = async () => {
    await new Promise((resolve) => setTimeout(resolve, SETTLE));
    settling = undefined;
    await ledger.drain();
  };
  answerBackground("ledger.drain", () => {
    settling ??= drain();
    return settling;
  });
  void drain().then(() => ledger.packBackups(Date.now()));
}
