import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { dataFolder } from "./local-environment";
import { Refusal } from "./refusal";

const lock = join(dataFolder, "serve.pid");

/** The id alone proves nothing: after a kill and a restart it may be anybody's. */
function serves(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const command = existsSync(`/proc/${pid}/cmdline`)
    ? readFileSync(`/proc/${pid}/cmdline`, "utf8")
    : (spawnSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" }).stdout ?? "");
  return command.includes("serve.ts");
}

/** Two servers in one folder would share a database that the first to stop takes away. */
export function claimFolder(): () => void {
  const pid = existsSync(lock) ? Number(readFileSync(lock, "utf8")) : 0;
  if (pid && pid !== process.pid && serves(pid)) {
    throw new Refusal(`Passerelle is already running from this folder (process ${pid}).`);
  }
  try {
    mkdirSync(dirname(lock), { recursive: true });
    writeFileSync(lock, String(process.pid));
  } catch (error) {
    throw new Refusal(`The folder ${dataFolder} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
  }
  return () => rmSync(lock, { force: true });
}

/** Asks for the port the way the web server will; one that is just being let go gets two seconds. */
export async function expectFreePort(port: number, host: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const failure = await new Promise<NodeJS.ErrnoException | undefined>((settle) => {
      const server = createServer();
      server.once("error", settle);
      server.listen(port, host, () => server.close(() => settle(undefined)));
    });
    if (!failure) return;
    if (failure.code === "EADDRINUSE" && attempt < 10) {
      await wait(200);
      continue;
    }
    if (failure.code === "EADDRNOTAVAIL") throw new Refusal(`HOST ${host} is no address of this machine.`);
    const reason =
      failure.code === "EADDRINUSE" ? "is in use by another program" : `cannot be opened (${failure.code})`;
    throw new Refusal(`Port ${port} ${reason}: set PORT to another one.`);
  }
}
