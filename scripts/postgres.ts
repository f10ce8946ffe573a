import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { type Account, postgresAccount, postgresFolders } from "./postgres-account";
import { Refusal } from "./refusal";

export interface Postgres {
  /** Address of the administrator, on the database postgres. */
  url: string;
  data: string;
  /** It was running before: whoever started it also stops it. */
  adopted: boolean;
  stop(): Promise<unknown>;
}

interface Settings {
  /** Where the cluster lives; its port and password are kept beside it. */
  folder: string;
  /** Only tests may trade durability for speed. */
  durable?: boolean;
  maxConnections?: number;
}

interface Remembered {
  port: number;
  password: string;
}

const address = ({ port, password }: Remembered) => `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;

export async function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) =>
      wanted && error.code === "EADDRINUSE" ? resolve(freePort()) : reject(error),
    );
    server.listen(wanted, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

/** A process id is reused soon after a restart, above all in a container: it must be a postgres, and of this folder. */
function isPostgres(pid: number, data: string): boolean {
  try {
    process.kill(pid, 0);
    if (process.platform === "win32") return true;
    const command = existsSync(`/proc/${pid}/cmdline`)
      ? readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")
      : spawnSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" }).stdout;
    return command.includes("postgres") && command.includes(data);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function runningPort(data: string): number | undefined {
  const file = join(data, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, "utf8").split("\n");
  if (isPostgres(Number(lines[0]), data)) return Number(lines[3]);
  rmSync(file, { force: true });
  return undefined;
}

function initialise(native: string, data: string, password: string, account: Account): void {
  const secrets = mkdtempSync(join(tmpdir(), "passerelle-"));
  const passwordFile = join(secrets, "password");
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (account.uid !== undefined && account.gid !== undefined) {
      chownSync(secrets, account.uid, account.gid);
      chownSync(passwordFile, account.uid, account.gid);
    }
    // What an interrupted first start left half made holds nothing yet.
    for (const left of readdirSync(data)) rmSync(join(data, left), { recursive: true, force: true });
    // ICU, so that names sort and change case as people expect, accents included, whatever the machine's language.
    const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=und"];
    const flags = ["--auth=scram-sha-256", "--username=postgres", ...locale];
    const made = spawnSync(join(native, "bin", "initdb"), [`--pgdata=${data}`, `--pwfile=${passwordFile}`, ...flags], {
      ...account,
      cwd: "/",
      encoding: "utf8",
    });
    if (made.status !== 0) {
      throw new Refusal(
        `PostgreSQL could not create its data in ${data}: ${lastLine(made.stderr ?? String(made.error))}`,
      );
    }
  } finally {
    rmSync(secrets, { recursive: true, force: true });
  }
}

const lastLine = (text: string) => text.trim().split("\n").at(-1) ?? "";

export async function startPostgres({ folder, durable = true, maxConnections = 100 }: Settings): Promise<Postgres> {
  const account = postgresAccount();
  const { data, native } = postgresFolders(folder, account);
  const noteFile = `${folder}.json`;
  const note: Remembered = existsSync(noteFile)
    ? (JSON.parse(readFileSync(noteFile, "utf8")) as Remembered)
    : { port: 0, password: randomBytes(16).toString("hex") };
  const remember = (port: number) => {
    note.port = port;
    writeFileSync(noteFile, JSON.stringify(note), { mode: 0o600 });
  };

  const stop = () => stopPostgres(folder);

  const port = runningPort(data);
  if (port) {
    remember(port);
    for (let attempt = 0; attempt < 300; attempt++) {
      if (await answers(address(note))) return { url: address(note), data, adopted: true, stop };
      if (!runningPort(data)) break;
      await wait(100);
    }
    if (runningPort(data)) throw new Refusal(`A PostgreSQL runs in ${data} but does not answer on port ${port}.`);
  }

  remember(await freePort(note.port));
  // Every file of a cluster may stem from an interrupted initdb, except this one, which is written after it.
  const finished = join(data, "passerelle-ready");
  if (!existsSync(finished)) {
    initialise(native, data, note.password, account);
    writeFileSync(finished, "");
  }
  await launch({ native, data, account, note, durable, maxConnections });
  return { url: address(note), data, adopted: false, stop };
}

export function postgresRuns({ data }: Postgres): boolean {
  return runningPort(data) !== undefined;
}

/** Stops whatever server runs on the folder, whoever started it, and says where its data are. */
export async function stopPostgres(folder: string): Promise<string> {
  const account = postgresAccount();
  const { data, native } = postgresFolders(folder, account);
  if (!runningPort(data)) return data;
  const flags = ["stop", "-D", data, "-m", "fast", "-w", "-t", "60"];
  const child = spawn(join(native, "bin", "pg_ctl"), flags, { ...account, cwd: "/" });
  await new Promise((resolve) => child.once("exit", resolve).once("error", resolve));
  return data;
}

interface Launch {
  native: string;
  data: string;
  account: Account;
  note: Remembered;
  durable: boolean;
  maxConnections: number;
}

async function launch({ native, data, account, note, durable, maxConnections }: Launch): Promise<void> {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: maxConnections,
    timezone: "UTC",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off", autovacuum: "off" }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const logFile = join(data, "passerelle.log");
  for (let attempt = 1; ; attempt++) {
    rmSync(logFile, { force: true });
    const log = openSync(logFile, "w");
    // Detached: Ctrl-C in the terminal must reach the web server first and the database last.
    const child = spawn(join(native, "bin", "postgres"), ["-D", data, "-p", String(note.port), ...flags], {
      ...account,
      cwd: "/",
      detached: true,
      stdio: ["ignore", log, log],
    });
    child.unref();
    let ended = false;
    child.once("exit", () => (ended = true)).once("error", () => (ended = true));
    for (let polls = 0; !ended && polls < 1200; polls++) {
      if (await answers(address(note))) return;
      await wait(25);
    }
    const said = readFileSync(logFile, "utf8");
    // Backends of a server that was killed need a moment to notice and let go of its memory.
    if (attempt < 20 && /shared memory block|is in use|lock file/.test(said)) {
      await wait(250);
      continue;
    }
    throw new Refusal(`PostgreSQL in ${basename(data)} did not start: ${lastLine(said)}`);
  }
}
