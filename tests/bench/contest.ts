/**
 * Solvers side by side: each in a process of its own, taking turns on one instance. Times are processor time, and what other
 * programs take from a busy machine is not in them.
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Instance } from "@/lib/domain/matching/solver/instance";
import { writeInstance } from "./instance-bytes";

export type Peer = "scipy" | "LEMON" | "munkres" | "highs";

export interface Turn {
  weight: number;
  ms: number;
  megabytes: number;
}

export interface Standing {
  ours: Turn[];
  /** Those that took part, and the ratio of their time to ours, turn by turn; who took too long has that time and ends. */
  peers: { peer: Peer; turns: Turn[]; ratios: number[]; isCutShort: boolean }[];
}

/** Milliseconds of processor time that a peer may take for one turn. */
const patience = 30_000;

/** Milliseconds that a process has worked; those since its start where the system does not say. */
function workedFor(process: ChildProcess, since: number): number {
  try {
    const fields = readFileSync(`/proc/${process.pid}/stat`, "utf8").split(") ")[1]!.split(" ");
    return 10 * (Number(fields[11]) + Number(fields[12]));
  } catch {
    return performance.now() - since;
  }
}

const here = import.meta.dirname;
const npmSolver = (name: string) => [process.execPath, "--import", "tsx", join(here, "npm-solver.ts"), name];

function answers(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: "pipe" });
    return true;
  } catch {
    return false;
  }
}

/** A folder for instances, and the commands of the peers that this machine has. */
export class Arena {
  readonly #folder = mkdtempSync(join(tmpdir(), "passerelle-bench-"));
  readonly #commands = new Map<Peer, readonly string[]>();
  readonly missing: string[] = [];

  constructor() {
    const python = ["python3", "/usr/bin/python3"].find((name) => answers(name, ["-c", "import scipy.sparse.csgraph"]));
    if (python) this.#commands.set("scipy", [python, join(here, "scipy-solver.py")]);
    else this.missing.push("scipy (Debian: python3-scipy)");
    const lemon = join(this.#folder, "lemon-solver");
    if (answers("g++", ["-O3", "-o", lemon, join(here, "lemon-solver.cc")])) this.#commands.set("LEMON", [lemon]);
    else this.missing.push("LEMON (Debian: g++ and liblemon-dev)");
    this.#commands.set("munkres", npmSolver("munkres"));
    this.#commands.set("highs", npmSolver("highs"));
  }

  /** So many turns of each; totals have to be equal. The first turn of a process is not part of the ratios. */
  async contest(instance: Instance, peers: readonly Peer[], turns: number): Promise<Standing> {
    const file = join(this.#folder, "instance");
    writeInstance(file, instance);
    const ours = new Contestant(npmSolver("ours"), file);
    const others = peers.flatMap((peer) => {
      const command = this.#commands.get(peer);
      return command ? [{ peer, contestant: new Contestant(command, file), turns: [] as Turn[] }] : [];
    });
    const own: Turn[] = [];
    try {
      for (let turn = 0; turn < turns; turn++) {
        own.push(await ours.turn());
        for (const { peer, contestant, turns: theirs } of others) {
          if (contestant.isCutShort) continue;
          theirs.push(await contestant.turn());
          if (contestant.isCutShort) continue;
          if (theirs.at(-1)!.weight !== own.at(-1)!.weight) throw new Error(`${peer} has another total`);
        }
      }
    } finally {
      for (const { contestant } of [{ contestant: ours }, ...others]) contestant.end();
    }
    const results = others.map(({ peer, contestant: { isCutShort }, turns: theirs }) => {
      const ratios = theirs.map(({ ms }, turn) => ms / own[turn]!.ms).slice(theirs.length > 1 ? 1 : 0);
      return { peer, turns: theirs, ratios, isCutShort };
    });
    return { ours: own, peers: results };
  }

  close(): void {
    rmSync(this.#folder, { recursive: true });
  }
}

class Contestant {
  readonly #process: ChildProcess;
  readonly #lines: AsyncIterator<string>;

  constructor([command = "", ...args]: readonly string[], file: string) {
    this.#process = spawn(command, [...args, file], { stdio: ["pipe", "pipe", "inherit"] });
    this.#lines = createInterface({ input: this.#process.stdout! })[Symbol.asyncIterator]();
  }

  isCutShort = false;

  async turn(): Promise<Turn> {
    const since = performance.now();
    const before = workedFor(this.#process, since);
    const clock = setInterval(() => {
      this.isCutShort ||= workedFor(this.#process, since) - before > patience;
      if (this.isCutShort) this.end();
    }, 1000);
    this.#process.stdin!.write("\n");
    const { value, done } = await this.#lines.next();
    clearInterval(clock);
    if (this.isCutShort) return { weight: 0, ms: patience, megabytes: 0 };
    if (done) throw new Error("A solver has ended without an answer");
    const [weight = 0, ms = 0, megabytes = 0] = value.split(" ").map(Number);
    return { weight, ms, megabytes };
  }

  end(): void {
    this.#process.kill();
  }
}
