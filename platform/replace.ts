/** Opening a database that may be broken. */
import { Dexie } from "dexie";
import { troubleOf } from "./trouble.ts";

/**
 * Opens a database. One that cannot be read by anyone is worth less than its backup: it is made anew, empty, where there is a
 * backup to fill it from; one that is merely busy is left alone. @throws what the browser says when it cannot be opened
 */
export async function openOrReplace(
  db: Dexie,
  open: () => Promise<unknown>,
  hasBackup: () => Promise<boolean>,
): Promise<void> {
  try {
    await open();
  } catch (error) {
    if (troubleOf(error) !== "unknown" || !(await hasBackup())) throw error;
    db.close();
    await Dexie.delete(db.name);
    await db.open();
  }
}
