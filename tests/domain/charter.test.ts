import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Clause,
  canonicalClauses,
  charterMachine,
  charterStates,
  charterTopics,
  checkClauses,
  decideCharterEdit,
  decideCharterPublication,
  decideSignature,
  decideSupersession,
  mandatoryTopics,
  mustSignAgain,
} from "@/lib/domain/charter";
import { starterCharter } from "@/lib/domain/starter/charter";
import { everyMove } from "./moves";

const settings = { vulnerablePublic: true, locales: ["fr", "nl"] } as const;
const both = { fr: "Texte", nl: "Tekst" };
const full: readonly Clause[] = charterTopics.map((topic) => ({ topic, framed: true, text: both }));
const change = (topic: string, more: Partial<Clause>) =>
  full.map((clause) => (clause.topic === topic ? { ...clause, ...more } : clause));
const publish = (clauses: readonly Clause[], more: Partial<Parameters<typeof decideCharterPublication>[1]> = {}) =>
  decideCharterPublication({ state: "draft", clauses }, { ...settings, ...more });

it("goes from draft to published to superseded", () => {
  expect(everyMove(charterMachine)).toEqual({
    draft: { publish: "published" },
    published: { supersede: "superseded" },
    superseded: {},
  });
});

describe("publishing", () => {
  it("takes a charter that says everything", () => {
    expect(publish(full)).toEqual({ ok: true, value: charterMachine.transitions[0] });
  });

  it.each(charterStates)("of a version that is %s", (state) => {
    const decided = decideCharterPublication({ state, clauses: full }, settings);
    expect(decided.ok ? null : decided.reason).toBe(state === "draft" ? null : "charter.notADraft");
    expect(decideSupersession(state).ok).toBe(state === "published");
    expect(decideCharterEdit(state, full).ok).toBe(state === "draft");
  });

  it.each(mandatoryTopics)("for a vulnerable public is refused without %s", (topic) => {
    const expected = { ok: false, reason: "charter.mandatoryMissing", field: topic, values: { topic } };
    expect(publish(full.filter((clause) => clause.topic !== topic))).toEqual(expected);
    expect(publish(change(topic, { framed: false, text: { fr: "" } }))).toEqual(expected);
    expect(publish(change(topic, { text: { fr: "  ", nl: "Tekst" } }))).toEqual(expected);
    expect(publish(change(topic, { framed: false })).ok).toBe(true);
  });

  it("asks for exactly four topics, and for none when the public is not vulnerable", () => {
    for (const topic of charterTopics) {
      const without = full.filter((clause) => clause.topic !== topic);
      expect(publish(without).ok).toBe(!(mandatoryTopics as readonly string[]).includes(topic));
      expect(publish(without, { vulnerablePublic: false }).ok).toBe(true);
    }
  });

  it("needs French in every clause that frames something or says something", () => {
    const refusal = { reason: "charter.frenchMissing", field: "gifts", values: { topic: "gifts" } };
    expect(publish(change("gifts", { text: { fr: "" } }))).toMatchObject(refusal);
    expect(publish(change("gifts", { framed: false, text: { fr: "", nl: "Tekst" } }))).toMatchObject(refusal);
    expect(publish(change("gifts", { framed: false, text: { fr: "" } })).ok).toBe(true);
  });

  it("needs the second language wherever there is French", () => {
    expect(publish(change("gifts", { text: { fr: "Texte" } }))).toMatchObject({
      reason: "charter.secondLanguageMissing",
      field: "gifts",
      values: { topic: "gifts", locale: "nl" },
    });
    expect(publish(change("gifts", { text: { fr: "Texte" } }), { locales: ["fr"] }).ok).toBe(true);
    expect(publish(full, { locales: ["fr", "ar"] })).toMatchObject({ values: { locale: "ar" } });
  });

  it("refuses a charter that says nothing", () => {
    expect(publish([], { vulnerablePublic: false })).toMatchObject({ reason: "charter.noClauses" });
  });

  it("takes our starter charter in any second language", () => {
    for (const second of ["nl", "en", "ar"] as const)
      expect(publish(starterCharter, { locales: ["fr", second] }).ok).toBe(true);
  });
});

describe("a draft", () => {
  it("holds each topic once, in texts that can be read", () => {
    expect(checkClauses([full[0]!, full[0]!])).toMatchObject({ reason: "charter.topicTwice", field: "needs" });
    expect(checkClauses(change("end", { text: { fr: "a".repeat(2001) } }))).toMatchObject({
      reason: "charter.clauseTooLong",
      field: "end",
    });
    expect(checkClauses(change("end", { text: { fr: "a".repeat(2000) } })).ok).toBe(true);
    expect(checkClauses([])).toEqual({ ok: true, value: [] });
  });
});

describe("the text that is hashed", () => {
  const clause = fc.record({
    topic: fc.constantFrom(...charterTopics),
    framed: fc.boolean(),
    text: fc.record({ fr: fc.string(), nl: fc.string(), ar: fc.string() }, { requiredKeys: ["fr"] }),
  });

  it("does not hang on the order of keys or on what the database drops", () => {
    fc.assert(
      fc.property(fc.array(clause), (clauses) => {
        const turned = clauses.map(({ topic, framed, text }) => ({
          text: Object.fromEntries(Object.entries(text).reverse()) as Clause["text"],
          framed,
          topic,
        }));
        expect(canonicalClauses(JSON.parse(JSON.stringify(turned)))).toBe(canonicalClauses(clauses));
      }),
    );
  });

  it("changes with every word, topic, language and frame", () => {
    const variants = [
      full,
      change("end", { text: { fr: "Autre", nl: "Tekst" } }),
      change("end", { text: { fr: "Tekst", nl: "Texte" } }),
      change("end", { framed: false }),
      full.slice(1),
      [...full].reverse(),
    ];
    expect(new Set(variants.map(canonicalClauses)).size).toBe(variants.length);
  });
});

describe("signing", () => {
  const signature = { versionState: "published", ticked: true, typedName: " ليلى حداد " } as const;

  it("is ticking and typing one's name", () => {
    expect(decideSignature(signature)).toEqual({ ok: true, value: "ليلى حداد" });
    expect(decideSignature({ ...signature, ticked: false })).toMatchObject({ reason: "charter.notTicked" });
    expect(decideSignature({ ...signature, typedName: "  " })).toMatchObject({ reason: "charter.nameMissing" });
  });

  it.each(["draft", "superseded"] as const)("is not possible for a version that is %s", (versionState) => {
    expect(decideSignature({ ...signature, versionState })).toEqual({ ok: false, reason: "charter.notCurrent" });
  });

  it("holds for one version", () => {
    expect(mustSignAgain([], "v1")).toBe(true);
    expect(mustSignAgain(["v1"], "v1")).toBe(false);
    expect(mustSignAgain(["v1"], "v2")).toBe(true);
  });
});
