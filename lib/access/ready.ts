/** Ready means that both pools of the web process reach the database. */
import { database } from "@/lib/db";
import { describeError, log } from "@/lib/log";

export async function isReady(): Promise<boolean> {
  try {
    await Promise.all([database("app").$queryRaw`select 1`, database("auth").$queryRaw`select 1`]);
    return true;
  } catch (error) {
    log.warn({ err: describeError(error) }, "not ready");
    return false;
  }
}
