import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres, stopPostgres } from "./postgres";
import { alive } from "./processes";

const prefix = "passerelle-throwaway-";

async function remove(parent: string): Promise<void> {
  const data = await stopPostgres(join(parent, "postgres"));
  for (const folder of [data, parent]) rmSync(folder, { recursive: true, force: true });
}

/** A run that was killed could not stop its server. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const parent = join(tmpdir(), name);
    const owner = join(parent, "owner");
    if (!existsSync(owner) || alive(Number(readFileSync(owner, "utf8")))) continue;
    await remove(parent);
  }
}

/** A server for one run: faster, because nothing in it needs to survive. */
export async function startThrowawayPostgres(): Promise<{ url: string; stop(): Promise<void> }> {
  await sweep();
  const parent = mkdtempSync(join(tmpdir(), prefix));
  // Closed to all but root otherwise, and PostgreSQL does not run as root.
  chmodSync(parent, 0o755);
  writeFileSync(join(parent, "owner"), String(process.pid));
  const folder = join(parent, "postgres");
  const server = await startPostgres({ folder, durable: false, maxConnections: 300 });
  return { url: server.url, stop: () => remove(parent) };
}
