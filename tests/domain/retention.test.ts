import { describe, expect, it } from "vitest";
import { modelNames, type Retention, retention } from "@/lib/domain/retention";
import { schemaModels } from "./schema";

const rules: readonly (readonly [string, Retention])[] = Object.entries(retention);

it("covers every model of the database, and no other", () => {
  expect([...modelNames].sort()).toEqual([...schemaModels.keys()].sort());
});

describe.each(rules)("%s", (_, rule) => {
  it("is kept for a number of days counted from a field that exists, or as long as it is used", () => {
    for (const { periodDays, countedFrom } of [rule, ...(rule.sooner ?? [])]) {
      if (periodDays === null) expect(rule.action).toBe("keep");
      else expect(Number.isInteger(periodDays) && periodDays > 0).toBe(true);
      const [model = "", field] = countedFrom.split(".");
      if (countedFrom !== "never") expect(schemaModels.get(model)).toContain(field);
    }
  });

  it("goes sooner only when it says when", () => {
    for (const { periodDays } of rule.sooner ?? []) expect(periodDays).toBeLessThan(rule.periodDays ?? 0);
  });
});

it("keeps for ever nothing that tells of one person", () => {
  const people = [
    "Person",
    "Application",
    "Participation",
    "Decision",
    "Meeting",
    "Evaluation",
    "Message",
    "Event",
  ] as const;
  for (const model of people) expect((retention[model] as Retention).action).not.toBe("keep");
});

it("lets go of a draft after 30 days and of a refused application after half a year", () => {
  expect(retention.Application.sooner.map(({ when, periodDays }) => [when, periodDays])).toEqual([
    ["notSent", 30],
    ["refusedOrWithdrawn", 183],
  ]);
});
