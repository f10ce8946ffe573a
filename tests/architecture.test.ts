/** The house, as it can be checked: DECISIONS.md and README.md say why it is built this way. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { withPicture } from "@/scripts/lifecycle";
import { importRules } from "./support/architecture/import-rules";
import { packageRules } from "./support/architecture/package-rules";
import { shapeRules, sizes } from "./support/architecture/shape-rules";
import { readTree } from "./support/architecture/source-tree";
import { wordRules } from "./support/architecture/word-rules";

const tree = readTree();

it("reads the whole tree", () => {
  const { files, median, p95, largest } = sizes(tree);
  expect(files).toBeGreaterThan(100);
  process.stdout.write(
    `${files} files of the product: median ${median} lines, 95 % up to ${p95}, largest ${largest}\n`,
  );
});

it("shows the lifecycle in the README as the tables have it", () => {
  const readme = readFileSync("README.md", "utf8");
  expect(withPicture(readme)).toBe(readme);
  const old = readme.replace("  waiting --> proposed: propose\n", "");
  expect(withPicture(old)).not.toBe(old);
});

describe.each([...importRules, ...shapeRules, ...wordRules].map((rule) => [rule.says, rule] as const))(
  "%s",
  (_, rule) => {
    it("holds", () => {
      expect(rule.faults(tree)).toEqual([]);
    });

    it.each(rule.plants.map((source) => [source.text.trim() || source.path, source] as const))(
      "finds %s",
      (_, source) => {
        expect(rule.faults([source])).not.toEqual([]);
      },
    );

    it("lets the innocent go", () => {
      for (const source of rule.innocent ?? []) expect(rule.faults([source])).toEqual([]);
    });
  },
);

describe.each(packageRules.map((rule) => [rule.says, rule] as const))("%s", (_, rule) => {
  it("holds", () => {
    expect(rule.faults(rule.real())).toEqual([]);
  });

  it("finds what is planted", () => {
    for (const planted of rule.plants) expect(rule.faults(planted)).not.toEqual([]);
  });
});
