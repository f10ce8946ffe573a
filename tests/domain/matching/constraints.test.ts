import { describe, expect, it } from "vitest";
import { constraintKeys, constraintMessage } from "@/lib/domain/matching/constraints";
import { kmBetween } from "@/lib/domain/matching/criteria/km";
import { citizen, migrant, molenbeek, namur, schaerbeek } from "./people";
import { c, judges, m } from "./verdicts";

describe("a common language", () => {
  const arabicAndGoodFrench = m({
    languages: [
      { code: "ar", level: "mother" },
      { code: "fr", level: "good" },
    ],
  });
  const onlyDutch = c({ languages: [{ code: "nl", level: "mother" }] });
  const aFewWords = m({ languages: [{ code: "fr", level: "aFew" }] });
  const both = ["ar", "fr"];
  judges("commonLanguage", [
    [
      "the stronger of two counts",
      citizen(),
      arabicAndGoodFrench,
      true,
      8,
      "commonLanguage",
      { languages: both, level: "good" },
    ],
    ["at the level asked", citizen(), migrant(), true, 5, "commonLanguage", { languages: both, level: "some" }],
    [
      "below it",
      citizen(),
      aFewWords,
      false,
      -5,
      "languageTooWeak",
      { languages: ["fr"], level: "aFew", minimumLevel: "some" },
    ],
    ["none shared", onlyDutch, migrant(), false, -10, "noCommonLanguage"],
    ["none told", c({ languages: [] }), m({ languages: [] }), false, -10, "noCommonLanguage"],
  ]);
});

describe("a lower level asked", () => {
  const aFewWords = m({ languages: [{ code: "fr", level: "aFew" }] });
  judges(
    "commonLanguage",
    [["a few words will do", citizen(), aFewWords, true, 2, "commonLanguage", { languages: ["fr"], level: "aFew" }]],
    { minimumLanguageLevel: "aFew" },
  );
});

describe("distance", () => {
  const farTraveller = migrant({ place: namur, profile: { radiusKm: 57 } });
  const farNoLimit = migrant({ place: namur, profile: { radiusKm: null } });
  judges("distance", [
    ["the same commune", citizen(), migrant(), true, 10, "near", { km: 0 }],
    ["another commune of Brussels", citizen(), migrant({ place: molenbeek }), true, 9, "near", { km: 3 }],
    [
      "farther than either can travel",
      citizen(),
      migrant({ place: namur }),
      false,
      -10,
      "tooFar",
      { km: 57, reachKm: 10 },
    ],
    ["one of them can travel that far", citizen(), farTraveller, true, 0, "far", { km: 57 }],
    ["one named a limit, one none", citizen(), farNoLimit, false, -10, "tooFar", { km: 57, reachKm: 10 }],
    ["neither named a limit", c({ radiusKm: null }), farNoLimit, true, 0, "far", { km: 57 }],
    ["a place that is not known", citizen(), migrant({ place: null }), true, 0, "placeUnknown"],
  ]);

  it("is that of the map, and the same back", () => {
    expect(kmBetween(schaerbeek, namur)).toBeCloseTo(56.5, 0);
    expect(kmBetween(namur, schaerbeek)).toBe(kmBetween(schaerbeek, namur));
    expect(kmBetween(namur, namur)).toBe(0);
  });
});

describe("gender preferences", () => {
  const wantsWoman = { genderPreference: "woman" } as const;
  const wantsMan = { genderPreference: "man" } as const;
  judges("genderPreference", [
    ["none", citizen(), migrant(), true, 0, null],
    ["one, met", c(wantsWoman), migrant(), true, 3, "genderPreferenceMet", { count: 1 }],
    ["two, both met", c(wantsWoman), m(wantsWoman), true, 6, "genderPreferenceMet", { count: 2 }],
    ["the citizen's not met", c(wantsMan), m(wantsWoman), false, -10, "genderPreferenceUnmet"],
    ["the migrant's not met", citizen(), m(wantsMan), false, -10, "genderPreferenceUnmet"],
    ["a gender that is not known", c({ gender: null }), m(wantsWoman), false, -10, "genderPreferenceUnmet"],
    ["neither woman nor man", c({ gender: "other" }), m(wantsMan), false, -10, "genderPreferenceUnmet"],
  ]);
});

describe("common half-days", () => {
  const one = c({ halfDays: ["sat-am", "mon-eve", "fri-am"] });
  const other = m({ halfDays: ["fri-am", "mon-eve", "sun-pm"] });
  const noTime = m({ halfDays: [] });
  judges("commonHalfDays", [
    ["in the order of the week", one, other, true, 4, "commonHalfDays", { count: 2, halfDays: ["mon-eve", "fri-am"] }],
    ["none", citizen(), noTime, false, -5, "noCommonHalfDay", { minimum: 1 }],
  ]);
  judges(
    "commonHalfDays",
    [
      [
        "fewer than asked",
        citizen(),
        migrant(),
        false,
        -5,
        "tooFewHalfDays",
        { count: 1, halfDays: ["sat-am"], minimum: 2 },
      ],
    ],
    { minimumCommonHalfDays: 2 },
  );
  judges("commonHalfDays", [["none asked", citizen(), noTime, true, 0, "noCommonHalfDay", { minimum: 0 }]], {
    minimumCommonHalfDays: 0,
  });
});

describe("constraints", () => {
  it("have a sentence each", () => {
    expect(constraintKeys.map(constraintMessage)).toContain("matching.constraint.earlierRefusal");
    expect(new Set(constraintKeys).size).toBe(constraintKeys.length);
  });
});
