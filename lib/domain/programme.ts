/** A programme decides which stages prepare people and in which order; it opens only with a charter and both forms. */
import { decideMove, type Machine, type MachineRefusal, type Transition } from "@/lib/domain/machine";
import { ok, type Result, refuse } from "@/lib/domain/result";

export const sides = ["citizen", "migrant"] as const;
export type Side = (typeof sides)[number];
export const otherSide = { citizen: "migrant", migrant: "citizen" } as const satisfies Record<Side, Side>;

/** Befriending puts the relation first, mentoring a mission with goals set beforehand. */
export const orientations = ["befriending", "mentoring"] as const;
export type Orientation = (typeof orientations)[number];

/** What the programme calls a duo on screen. */
export const vocabularies = ["duo", "sponsorship", "tandem", "mentoring"] as const;
export type Vocabulary = (typeof vocabularies)[number];

/** Stages before the pool: each can be moved or switched off. */
export const orderableStages = ["selection", "training", "reflection"] as const;
export type OrderableStage = (typeof orderableStages)[number];

/** Stages from the pool on: always there, always in this order. */
export const fixedStages = ["matching", "firstMeeting", "support", "closure", "evaluation"] as const;
export type FixedStage = (typeof fixedStages)[number];
export const stages = [...orderableStages, ...fixedStages] as const;
export type Stage = OrderableStage | FixedStage;

export type StageSetting = { readonly stage: OrderableStage; readonly enabled: boolean };

export type ProgrammeSettings = {
  readonly orientation: Orientation;
  readonly vocabulary: Vocabulary;
  readonly stages: readonly StageSetting[];
  readonly vulnerablePublic: boolean;
  readonly minimumAssessors: number;
  readonly reflectionDays: number;
  readonly proposalDays: number;
  readonly silentDays: number;
  readonly evaluationDays: number;
  readonly rhythmMinutes: number;
  readonly rhythmDays: number;
  /** Null when a duo lasts as long as both wish. */
  readonly plannedMonths: number | null;
};

export const programmeStates = ["draft", "open", "paused"] as const;
export type ProgrammeState = (typeof programmeStates)[number];
export type ProgrammeMove = "open" | "pause" | "reopen";

export const programmeRefusals = [
  "programme.stageUnknown",
  "programme.stageTwice",
  "programme.stageMissing",
  "programme.reflectionBeforeTraining",
  "programme.stageInUse",
  "programme.notAWholeNumber",
  "programme.outOfRange",
  "programme.noCharter",
  "programme.noForm",
] as const;
export type ProgrammeRefusal = (typeof programmeRefusals)[number];

export const programmeMachine = {
  record: "programme",
  states: programmeStates,
  initial: ["draft"],
  transitions: [
    { move: "open", from: "draft", to: "open", undoable: false },
    { move: "pause", from: "open", to: "paused", undoable: true },
    { move: "reopen", from: "paused", to: "open", undoable: true },
  ],
} as const satisfies Machine<ProgrammeState, ProgrammeMove>;

/** Smallest and largest value of each number a programme sets: people, days, minutes or months as the name says. */
export const programmeLimits = {
  minimumAssessors: { min: 1, max: 9 },
  reflectionDays: { min: 0, max: 90 },
  proposalDays: { min: 1, max: 60 },
  silentDays: { min: 7, max: 180 },
  evaluationDays: { min: 1, max: 180 },
  rhythmMinutes: { min: 15, max: 1440 },
  rhythmDays: { min: 1, max: 90 },
  plannedMonths: { min: 1, max: 60 },
} as const satisfies Partial<Record<keyof ProgrammeSettings, { min: number; max: number }>>;
export type ProgrammeNumber = keyof typeof programmeLimits;

/** The stages that prepare people in this programme, in its own order. */
export function preparationStages(settings: Pick<ProgrammeSettings, "stages">): OrderableStage[] {
  return settings.stages.filter((setting) => setting.enabled).map((setting) => setting.stage);
}

/**
 * An order of the stages: every stage exactly once, time to reflect after the training when there is one,
 * and no stage switched off while people are in it (`occupied`).
 */
export function decideStages(
  wanted: readonly StageSetting[],
  occupied: readonly OrderableStage[] = [],
): Result<readonly StageSetting[], ProgrammeRefusal> {
  const order = wanted.map((setting) => setting.stage);
  const unknown = order.find((stage) => !orderableStages.includes(stage));
  if (unknown !== undefined) return refuse("programme.stageUnknown", { field: "stages" });
  const twice = order.find((stage, position) => order.indexOf(stage) !== position);
  if (twice) return refuse("programme.stageTwice", { field: "stages", values: { stage: twice } });
  const missing = orderableStages.find((stage) => !order.includes(stage));
  if (missing) return refuse("programme.stageMissing", { field: "stages", values: { stage: missing } });
  const enabled = preparationStages({ stages: wanted });
  if (enabled.includes("training") && enabled.includes("reflection")) {
    if (enabled.indexOf("reflection") < enabled.indexOf("training"))
      return refuse("programme.reflectionBeforeTraining", { field: "stages" });
  }
  const left = occupied.find((stage) => !enabled.includes(stage));
  if (left) return refuse("programme.stageInUse", { field: "stages", values: { stage: left } });
  return ok(wanted);
}

/** Settings as a whole: stages in a possible order and each number within its limits; names the first one that is not. */
export function decideSettings(
  settings: ProgrammeSettings,
  occupied: readonly OrderableStage[] = [],
): Result<ProgrammeSettings, ProgrammeRefusal> {
  for (const name of Object.keys(programmeLimits) as ProgrammeNumber[]) {
    const value = settings[name];
    const { min, max } = programmeLimits[name];
    if (value === null) continue;
    if (!Number.isInteger(value)) return refuse("programme.notAWholeNumber", { field: name });
    if (value < min || value > max) return refuse("programme.outOfRange", { field: name, values: { min, max } });
  }
  const order = decideStages(settings.stages, occupied);
  return order.ok ? ok(settings) : order;
}

export type Opening = {
  readonly state: ProgrammeState;
  readonly charterPublished: boolean;
  /** The sides that have a published form. */
  readonly formSides: readonly Side[];
};

/** Opening, or reopening after a pause: there is a published charter and a form for each side. */
export function decideOpening(
  opening: Opening,
): Result<Transition<ProgrammeState, ProgrammeMove>, ProgrammeRefusal | MachineRefusal> {
  const move = decideMove<ProgrammeState, ProgrammeMove>(
    programmeMachine,
    opening.state,
    opening.state === "paused" ? "reopen" : "open",
  );
  if (!move.ok) return move;
  if (!opening.charterPublished) return refuse("programme.noCharter", { field: "charter" });
  const without = sides.find((side) => !opening.formSides.includes(side));
  if (without) return refuse("programme.noForm", { field: "form", values: { side: without } });
  return move;
}

/** A pause stops new applications; duos that exist go on. */
export function decidePause(state: ProgrammeState): Result<Transition<ProgrammeState, ProgrammeMove>, MachineRefusal> {
  return decideMove<ProgrammeState, ProgrammeMove>(programmeMachine, state, "pause");
}

/** Only an open programme takes applications. */
export function acceptsApplications(state: ProgrammeState): boolean {
  return state === "open";
}

/** It takes no applications for a while. */
export function isPaused(state: ProgrammeState): boolean {
  return state === "paused";
}
