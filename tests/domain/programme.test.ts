import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decideOpening,
  decidePause,
  decideSettings,
  decideStages,
  type OrderableStage,
  orderableStages,
  type ProgrammeNumber,
  type ProgrammeSettings,
  type ProgrammeState,
  preparationStages,
  programmeLimits,
  programmeMachine,
  type Side,
} from "@/lib/domain/programme";
import { everyMove, undoable } from "./moves";

const order = (...keys: string[]) =>
  keys.map((key) => ({ stage: key.replace("-", "") as OrderableStage, enabled: !key.startsWith("-") }));

const settings: ProgrammeSettings = {
  orientation: "befriending",
  vocabulary: "duo",
  stages: order("selection", "training", "reflection"),
  vulnerablePublic: true,
  minimumAssessors: 2,
  reflectionDays: 7,
  proposalDays: 10,
  silentDays: 30,
  evaluationDays: 14,
  rhythmMinutes: 120,
  rhythmDays: 14,
  plannedMonths: 6,
};

describe("stages", () => {
  it.each([
    [order("selection", "training", "reflection"), null],
    [order("training", "selection", "reflection"), null],
    [order("training", "reflection", "selection"), null],
    [order("reflection", "-training", "selection"), null],
    [order("-selection", "-training", "-reflection"), null],
    [order("reflection", "training", "selection"), "programme.reflectionBeforeTraining"],
    [order("selection", "reflection", "training"), "programme.reflectionBeforeTraining"],
    [order("selection", "selection", "training", "reflection"), "programme.stageTwice"],
    [order("selection", "training"), "programme.stageMissing"],
    [order("selection", "training", "reflection", "matching"), "programme.stageUnknown"],
    [[], "programme.stageMissing"],
  ])("%j: %s", (stages, reason) => {
    const decided = decideStages(stages);
    expect(decided.ok ? null : decided.reason).toBe(reason);
  });

  it("cannot be switched off while people are in them", () => {
    const decided = decideStages(order("selection", "-training", "reflection"), ["training"]);
    expect(decided).toMatchObject({ reason: "programme.stageInUse", field: "stages", values: { stage: "training" } });
    expect(decideStages(order("selection", "-training", "reflection"), ["selection"]).ok).toBe(true);
  });

  it("are exactly those switched on, in their order, for any order that is accepted", () => {
    const any = fc
      .shuffledSubarray([...orderableStages], { minLength: 3 })
      .chain((keys) => fc.tuple(...keys.map((stage) => fc.boolean().map((enabled) => ({ stage, enabled })))));
    fc.assert(
      fc.property(any, (stages) => {
        const decided = decideStages(stages);
        const kept = preparationStages({ stages });
        expect(kept).toEqual(stages.filter(({ enabled }) => enabled).map(({ stage }) => stage));
        const wrong =
          kept.includes("training") &&
          kept.includes("reflection") &&
          kept.indexOf("reflection") < kept.indexOf("training");
        expect(decided.ok).toBe(!wrong);
      }),
    );
  });
});

describe("settings", () => {
  it("hold as they are", () => expect(decideSettings(settings)).toEqual({ ok: true, value: settings }));

  it("may leave the end open", () => expect(decideSettings({ ...settings, plannedMonths: null }).ok).toBe(true));

  it.each(Object.entries(programmeLimits) as [ProgrammeNumber, { min: number; max: number }][])(
    "%s stays within its limits",
    (name, { min, max }) => {
      for (const value of [min, max]) expect(decideSettings({ ...settings, [name]: value }).ok).toBe(true);
      for (const value of [min - 1, max + 1])
        expect(decideSettings({ ...settings, [name]: value })).toEqual({
          ok: false,
          reason: "programme.outOfRange",
          field: name,
          values: { min, max },
        });
      for (const value of [min + 0.5, Number.NaN, Number.POSITIVE_INFINITY])
        expect(decideSettings({ ...settings, [name]: value })).toMatchObject({
          reason: "programme.notAWholeNumber",
          field: name,
        });
    },
  );

  it("refuse an impossible order too", () => {
    const stages = order("reflection", "training", "selection");
    expect(decideSettings({ ...settings, stages })).toMatchObject({ reason: "programme.reflectionBeforeTraining" });
  });
});

describe("opening and pausing", () => {
  const both: readonly Side[] = ["citizen", "migrant"];

  it("follow one table", () => {
    expect(everyMove(programmeMachine)).toEqual({
      draft: { open: "open" },
      open: { pause: "paused" },
      paused: { reopen: "open" },
    });
    expect(undoable(programmeMachine)).toEqual(["open → paused", "paused → open"]);
  });

  it.each<[ProgrammeState, boolean, readonly Side[], string]>([
    ["draft", true, both, "open"],
    ["paused", true, both, "reopen"],
    ["open", true, both, "move.notFromHere"],
    ["draft", false, both, "programme.noCharter"],
    ["draft", true, ["citizen"], "programme.noForm"],
    ["draft", true, ["migrant"], "programme.noForm"],
    ["paused", true, [], "programme.noForm"],
  ])("from %s, charter %s, forms %j: %s", (state, charterPublished, formSides, expected) => {
    const decided = decideOpening({ state, charterPublished, formSides });
    expect(decided.ok ? decided.value.move : decided.reason).toBe(expected);
  });

  it("names the side without a form", () => {
    const decided = decideOpening({ state: "draft", charterPublished: true, formSides: ["citizen"] });
    expect(decided).toMatchObject({ values: { side: "migrant" } });
  });

  it("pauses only what is open", () => {
    expect(decidePause("open").ok).toBe(true);
    expect(decidePause("draft").ok).toBe(false);
    expect(decidePause("paused").ok).toBe(false);
  });
});
