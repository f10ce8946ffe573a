import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { alive } from "./processes";

/** No build takes that long: a process id may belong to somebody else by then. */
const abandonedAfter = 15 * 60_000;

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function isAbandoned(file: string): boolean {
  try {
    const { mtimeMs } = statSync(file);
    const holder = Number(readFileSync(file, "utf8"));
    // An empty one is being written at this moment, unless it was never finished.
    const age = Date.now() - mtimeMs;
    return age > abandonedAfter || (holder ? !alive(holder) : age > 5_000);
  } catch {
    return false;
  }
}

/** Runs the work while no other process that names this file does; one that was killed keeps nobody waiting. */
export async function oneAtATime<T>(file: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(file), { recursive: true });
  while (!take(file)) {
    if (isAbandoned(file)) rmSync(file, { force: true });
    else await wait(100);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
