import { describe, expect, it } from "vitest";
import { missingTopic } from "@/lib/domain/charter";
import { decideCriteria, mostCriteria } from "@/lib/domain/criteria";
import { cleanLocalised, isEmpty, tooLongIn } from "@/lib/domain/localised";
import {
  decideColour,
  decideLanguages,
  decideOrganisationText,
  decideSlug,
  decideWelcome,
} from "@/lib/domain/organisation";
import { decideSettings, orientations } from "@/lib/domain/programme";
import { decideProgrammeText } from "@/lib/domain/programme-text";
import { starterCharter } from "@/lib/domain/starter/charter";
import { starterSettings } from "@/lib/domain/starter/settings";
import { cleanLine } from "@/lib/domain/text";

const verdict = (result: { ok: boolean; reason?: string; field?: string }) =>
  result.ok ? "ok" : [result.reason, result.field].filter(Boolean).join(" ");

describe("a text in several languages", () => {
  it("is cleaned, and keeps French and no empty language", () => {
    expect(cleanLocalised({ fr: "  a  b ", nl: " ", ar: "ا" }, cleanLine)).toEqual({ fr: "a b", ar: "ا" });
    expect(cleanLocalised({}, cleanLine)).toEqual({ fr: "" });
    expect(isEmpty({ fr: "", nl: "" })).toBe(true);
    expect(isEmpty({ fr: "", ar: "ا" })).toBe(false);
    expect(tooLongIn({ fr: "abc", nl: "abcd" }, 3)).toBe("nl");
    expect(tooLongIn({ fr: "abc" }, 3)).toBeUndefined();
  });
});

const organisation = {
  name: "Le Pont",
  city: "Bruxelles",
  contactName: "Aline",
  contactEmail: "aline@pont.example",
  contactPhone: "02 555 01 00",
};

describe("an organisation", () => {
  it.each([
    [{}, "ok"],
    [{ city: "" }, "ok"],
    [{ name: " " }, "organisation.nameMissing name"],
    [{ name: "x".repeat(121) }, "form.tooLong name"],
    [{ contactName: "" }, "organisation.contactMissing contactName"],
    [{ contactEmail: "aline@pont" }, "form.notAnEmail contactEmail"],
    [{ contactEmail: "aline＠pont.example" }, "form.notAnEmail contactEmail"],
    [{ contactPhone: "555" }, "form.notAPhone contactPhone"],
  ])("with %o: %s", (change, expected) =>
    expect(verdict(decideOrganisationText({ ...organisation, ...change }))).toBe(expected),
  );

  it.each([
    [["ar", "fr"], "ar", ["fr", "ar"]],
    [["fr"], "fr", ["fr"]],
  ] as const)("speaks %j", (wanted, first, kept) =>
    expect(decideLanguages(wanted, first)).toEqual({ ok: true, value: kept }),
  );

  it("always speaks French, and first a language of its own", () => {
    expect(verdict(decideLanguages(["nl"], "nl"))).toBe("organisation.frenchNeeded locales");
    expect(verdict(decideLanguages(["fr"], "nl"))).toBe("organisation.defaultNotAmongLanguages defaultLocale");
    expect(verdict(decideWelcome({ fr: "", nl: "Welkom" }))).toBe("organisation.welcomeMissing welcome.fr");
    expect(verdict(decideWelcome({ fr: "Bonjour", nl: "x".repeat(601) }))).toBe("form.tooLong welcome.nl");
  });

  it.each([
    ["", { colour: null, moved: false }],
    ["0F5C5C", { colour: "#0f5c5c", moved: false }],
  ])("has the colour %o", (typed, value) => expect(decideColour(typed)).toEqual({ ok: true, value }));

  it("has no other colour than one", () => expect(verdict(decideColour("bleu"))).toBe("colour.notAColour colour"));

  it.each([
    ["Duos-Namur", "ok"],
    ["w", "organisation.slugNotPossible slug"],
    ["duos namur", "organisation.slugNotPossible slug"],
  ])("at the address %o: %s", (typed, expected) => expect(verdict(decideSlug(typed))).toBe(expected));
});

describe("criteria", () => {
  const one = { key: "a", label: { fr: " Ouverture " } };
  it.each([
    ["one", [one], true, "ok"],
    ["none with a selection", [], true, "criteria.none"],
    ["none without a selection", [], false, "ok"],
    ["the same key twice", [one, one], true, "criteria.keyTwice a"],
    ["no French", [{ key: "b", label: { fr: "", nl: "Open" } }], true, "criteria.labelMissing b"],
    ["a whole page", [{ key: "c", label: { fr: "x".repeat(201) } }], true, "criteria.labelTooLong c"],
    [
      "too many",
      Array.from({ length: mostCriteria + 1 }, (_, index) => ({ ...one, key: `k${index}` })),
      true,
      "criteria.tooMany",
    ],
  ] as const)("with %s", (_, wanted, selects, expected) =>
    expect(verdict(decideCriteria(wanted, selects))).toBe(expected),
  );

  it("are kept cleaned", () => {
    expect(decideCriteria([one], true)).toEqual({ ok: true, value: [{ key: "a", label: { fr: "Ouverture" } }] });
  });
});

describe("a programme's words", () => {
  it.each([
    [{ name: { fr: "Duos" }, summary: { fr: "Se voir." } }, "ok"],
    [{ name: { fr: "" }, summary: { fr: "Se voir." } }, "programme.nameMissing name.fr"],
    [{ name: { fr: "Duos" }, summary: { fr: "", nl: "Elkaar zien." } }, "programme.summaryMissing summary.fr"],
    [{ name: { fr: "Duos", ar: "ث".repeat(101) }, summary: { fr: "Se voir." } }, "programme.textTooLong name.ar"],
  ])("%o: %s", (text, expected) => expect(verdict(decideProgrammeText(text))).toBe(expected));

  it.each(orientations)("start with settings that hold for %s", (orientation) => {
    expect(decideSettings(starterSettings(orientation)).ok).toBe(true);
  });
});

describe("the first mandatory topic that is missing", () => {
  it("is none in our starter charter, and the one that is taken out or emptied", () => {
    expect(missingTopic(starterCharter)).toBeUndefined();
    expect(missingTopic(starterCharter.filter((clause) => clause.topic !== "end"))).toBe("end");
    const silent = starterCharter.map((clause) =>
      clause.topic === "roles" ? { ...clause, text: { fr: " ", nl: "x" } } : clause,
    );
    expect(missingTopic(silent)).toBe("roles");
    expect(missingTopic([])).toBe("needs");
  });
});
