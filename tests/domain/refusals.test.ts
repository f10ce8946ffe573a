import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { refusals } from "@/lib/domain/refusals";

it("are literals feature.reason, each once", () => {
  for (const reason of refusals) expect(reason).toMatch(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/);
  expect(new Set(refusals).size).toBe(refusals.length);
});

it("are all that the domain refuses with", () => {
  const files = readdirSync("lib/domain", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const given = new Set<string>();
  for (const file of files)
    for (const match of readFileSync(`lib/domain/${file}`, "utf8").matchAll(/refuse\(\s*"([^"]+)"/g))
      given.add(match[1]!);
  for (const reason of given) expect(refusals).toContain(reason);
  expect(given.size).toBeGreaterThan(60);
});
