import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

export interface Running {
  name: string;
  child: ChildProcess;
  /** Resolves with the way it ended. */
  ended: Promise<string>;
}

interface Command {
  name: string;
  args: string[];
  env: Record<string, string | undefined>;
}

/** A Node process that ends with this one. */
export function run({ name, args, env }: Command): Running {
  const followParent = resolve("scripts/follow-parent.mjs");
  const environment: Command["env"] = { ...env, FOLLOWED_PARENT: String(process.pid) };
  const child = spawn(process.execPath, ["--import", followParent, ...args], {
    env: environment as NodeJS.ProcessEnv,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ended = new Promise<string>((settle) => {
    child.once("error", (error) => settle(error.message));
    child.once("exit", (code, signal) => settle(signal ?? `code ${code}`));
  });
  return { name, child, ended };
}

export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

export async function runToEnd(command: Command): Promise<boolean> {
  return (await run(command).ended) === "code 0";
}

export async function stopAll(running: Running[]): Promise<void> {
  await Promise.all(
    running.map(async ({ child, ended }) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGTERM");
      // A request or a job may finish; what hangs may not hold up the end.
      const late = new AbortController();
      await Promise.race([ended, wait(10_000, undefined, { signal: late.signal }).catch(() => undefined)]);
      late.abort();
      child.kill("SIGKILL");
      await ended;
    }),
  );
}

export async function answersAt(url: string, giveUp: () => boolean): Promise<boolean> {
  while (!giveUp()) {
    try {
      await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(30_000) });
      return true;
    } catch {
      await wait(50);
    }
  }
  return false;
}
