// Runs on whatever Node the machine has (20 or later) before anything is installed: Node's own modules only.
import { spawn, spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === "win32";

function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Compares what is installed with the lock file, package by package: their dates change with every checkout. */
function installed() {
  const file = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(file)) return false;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const present = JSON.parse(readFileSync(file, "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => !path || entry.optional || present[path]?.version === entry.version,
  );
}

function install() {
  if (Number(process.versions.node.split(".")[0]) < 20) {
    refuse(`Node ${process.versions.node} is too old to start Passerelle: install Node 20 or later.`);
  }
  try {
    accessSync(root, constants.W_OK);
  } catch (error) {
    refuse(`The folder ${root} cannot be written (${error.code}).`);
  }
  if (installed()) return;
  console.log("Installing the dependencies from package-lock.json …");
  // A NODE_ENV of production would leave out the type checker and the test tools.
  const done = spawnSync("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: "inherit",
    shell: windows,
  });
  if (done.status !== 0) refuse("The dependencies could not be installed: npm ci failed, see its message above.");
}

function parentOf(pid) {
  if (process.platform === "linux") {
    try {
      const afterName = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /s, "");
      const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
      return { parent: Number(afterName.split(" ")[1]), command };
    } catch {
      return undefined;
    }
  }
  const found = spawnSync("ps", ["-o", "ppid=,args=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() ?? "";
  const [, parent, command] = /^(\d+)\s+(.*)$/s.exec(found) ?? [];
  return parent && { parent: Number(parent), command };
}

/** npm runs a script through a shell, which outlives an npm that was killed and keeps the script going unseen. */
function whenNpmIsKilled(act) {
  if (!process.env.npm_lifecycle_event || windows) return;
  const shell = process.ppid;
  const above = parentOf(shell);
  const throughShell = above && !/^npm |npm-cli/.test(above.command);
  setInterval(() => {
    if (process.ppid !== shell || (throughShell && parentOf(shell)?.parent !== above.parent)) act();
  }, 1000).unref();
}

/** Installs what is missing, then runs a TypeScript file on the project's own Node until it ends. */
export function launch(script) {
  install();
  const node = join(root, "node_modules", "node", "bin", windows ? "node.exe" : "node");
  const child = spawn(node, ["--import", "tsx", join("scripts", script), ...process.argv.slice(2)], {
    cwd: root,
    // The channel carries no message: its end tells the child that this process was killed.
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...process.env, PATH: `${dirname(node)}${windows ? ";" : ":"}${process.env.PATH}` },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  whenNpmIsKilled(() => child.kill("SIGTERM"));
  child.on("error", (error) => refuse(`Node could not be started from node_modules: ${error.message}`));
  child.on("exit", (code, signal) => {
    if (signal) console.error(`${script} was ended by ${signal}.`);
    process.exit(code ?? 1);
  });
}
