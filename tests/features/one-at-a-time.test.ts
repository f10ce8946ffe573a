/** Two runs in one checkout build once, one after the other. */
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { oneAtATime } from "@/scripts/one-at-a-time";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "passerelle-turns-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("processes take turns", async () => {
  const [lock, book] = [join(folder, "turns"), join(folder, "book")];
  const worker = join(folder, "worker.ts");
  writeFileSync(
    worker,
    `import { appendFileSync } from "node:fs";
     import { oneAtATime } from "${join(process.cwd(), "scripts/one-at-a-time")}";
     void oneAtATime(${JSON.stringify(lock)}, async () => {
       appendFileSync(${JSON.stringify(book)}, "in ");
       await new Promise((resolve) => setTimeout(resolve, 150));
       appendFileSync(${JSON.stringify(book)}, "out ");
     });`,
  );
  const run = () => promisify(execFile)(process.execPath, ["--import", "tsx", worker]);
  await Promise.all([run(), run(), run()]);
  expect(readFileSync(book, "utf8")).toBe("in out ".repeat(3));
  expect(existsSync(lock)).toBe(false);
});

test("the turn of a process that was killed is over, and so is one that failed", async () => {
  const lock = join(folder, "abandoned");
  writeFileSync(lock, "999999999");
  await expect(oneAtATime(lock, () => Promise.reject(new Error("no build")))).rejects.toThrow("no build");
  expect(await oneAtATime(lock, async () => "built")).toBe("built");
});
