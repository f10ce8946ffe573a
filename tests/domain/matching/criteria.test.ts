import { describe, expect, it } from "vitest";
import { criteria, rulesOf } from "@/lib/domain/matching/criteria";
import { reasonKeys } from "@/lib/domain/matching/reason";
import { criterionKeys, standardMatchingSettings } from "@/lib/domain/matching/settings";
import { orientations } from "@/lib/domain/programme";
import { citizen, migrant, using } from "./people";
import { c, judges, m } from "./verdicts";

describe("interests", () => {
  const twice = c({ interests: ["music", "cooking", "cooking"] });
  const four = { interests: ["walking", "music", "football", "cooking"] };
  const inOrder = ["cooking", "football", "music", "walking"];
  judges("interests", [
    ["one shared, named twice", twice, migrant(), true, 3, "sharedInterests", { count: 1, interests: ["cooking"] }],
    ["many shared, up to the limit", c(four), m(four), true, 10, "sharedInterests", { count: 4, interests: inOrder }],
    ["none shared", c({ interests: [] }), migrant(), false, 0, "noSharedInterest"],
  ]);
});

describe("needs", () => {
  const onlyHousing = c({ offers: ["housing"] });
  judges("needsMet", [
    ["one of two met", citizen(), migrant(), true, 4, "needsMet", { count: 1, needs: ["french"] }],
    ["none met", onlyHousing, migrant(), false, 0, "needsUnmet", { needs: ["french", "work"] }],
    ["none told", citizen(), m({ needs: [] }), true, 0, null],
    ["what the migrant offers does not count", c({ offers: [] }), m({ needs: [], offers: ["french"] }), true, 0, null],
  ]);
});

describe("waiting", () => {
  const days = (one: number, other: number) =>
    [citizen({ waitingDays: one }), migrant({ waitingDays: other })] as const;
  judges("waiting", [
    ["just arrived", ...days(29, 29), true, 0, null],
    ["a month", ...days(30, 0), true, 1, "waiting", { citizenDays: 30, migrantDays: 0 }],
    ["half of the points at most a side", ...days(60, 900), true, 7, "waiting", { citizenDays: 60, migrantDays: 900 }],
  ]);
});

describe("refusals so far", () => {
  const refusals = (one: number, other: number) => [citizen({ refusals: one }), migrant({ refusals: other })] as const;
  judges("refusedBefore", [
    ["none", ...refusals(0, 0), true, 0, null],
    ["of both", ...refusals(1, 2), true, -6, "refusedBefore", { count: 3 }],
    ["many, down to the limit", ...refusals(9, 0), true, -10, "refusedBefore", { count: 9 }],
  ]);
});

describe("what a criterion reads", () => {
  function watched<Thing extends object>(thing: Thing, read: Set<string>): Thing {
    return new Proxy(thing, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (name === "profile") return watched(value as object, read);
        read.add(String(name));
        return value;
      },
    });
  }

  it.each(criterionKeys)("%s: what it declares, and nothing else", (key) => {
    const settings = standardMatchingSettings("befriending");
    const read = new Set<string>();
    const two = [watched(citizen(), read), watched(migrant(), read)] as const;
    criteria[key].feasible(...two, settings);
    criteria[key].points(...two, settings);
    criteria[key].reason(...two, settings);
    expect([...read].filter((name) => !(criteria[key].reads as readonly string[]).includes(name))).toEqual([]);
  });
});

describe("settings", () => {
  const settings = standardMatchingSettings("befriending");

  it("keep a criterion that is off out of rules and score alike", () => {
    const rules = rulesOf(using(settings, { distance: "off", interests: "hard" }));
    expect(rules.hard.map((criterion) => criterion.key)).toEqual([
      "genderPreference",
      "commonLanguage",
      "commonHalfDays",
      "interests",
    ]);
    expect(rules.weighed.map(({ criterion }) => criterion.key)).not.toContain("distance");
  });

  it("start every orientation with the same hard rules, and mentoring with needs first", () => {
    for (const orientation of orientations) {
      const hard = rulesOf(standardMatchingSettings(orientation)).hard.map((criterion) => criterion.key);
      expect(hard).toEqual(["genderPreference", "commonLanguage", "commonHalfDays", "distance"]);
    }
    const { needsMet, ...others } = standardMatchingSettings("mentoring").criteria;
    expect(Object.values(others).every((other) => other.weight < needsMet.weight)).toBe(true);
  });

  it("know each criterion by its own key and each reason once", () => {
    expect(Object.values(criteria).map((criterion) => criterion.key)).toEqual(criterionKeys);
    expect(new Set(reasonKeys).size).toBe(reasonKeys.length);
  });
});
