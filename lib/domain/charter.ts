/** A charter says what is framed and what is left to the two people; a vulnerable public never goes without four topics. */
import { type Locale, type Localised, locales } from "@/lib/domain/locale";
import { decideMove, type Machine, type MachineRefusal, type Transition } from "@/lib/domain/machine";
import { ok, type Result, refuse } from "@/lib/domain/result";

/** The clause catalogue of the field, in the order in which a charter is read. */
export const charterTopics = [
  "needs",
  "roles",
  "appointments",
  "regularity",
  "commitment",
  "activities",
  "money",
  "gifts",
  "information",
  "confidentiality",
  "otherPeople",
  "end",
  "consequences",
] as const;
export type CharterTopic = (typeof charterTopics)[number];

/** What must be in the charter when one of the two is vulnerable. */
export const mandatoryTopics = ["needs", "roles", "end", "confidentiality"] as const satisfies readonly CharterTopic[];

export type Clause = {
  readonly topic: CharterTopic;
  /** False when the organisation leaves the topic to the two people. */
  readonly framed: boolean;
  readonly text: Localised;
};

export const charterStates = ["draft", "published", "superseded"] as const;
export type CharterState = (typeof charterStates)[number];
export type CharterMove = "publish" | "supersede";

export const charterMachine = {
  record: "charter",
  states: charterStates,
  initial: ["draft"],
  transitions: [
    { move: "publish", from: "draft", to: "published", undoable: false },
    { move: "supersede", from: "published", to: "superseded", undoable: false },
  ],
} as const satisfies Machine<CharterState, CharterMove>;

export const charterRefusals = [
  "charter.noClauses",
  "charter.topicTwice",
  "charter.mandatoryMissing",
  "charter.frenchMissing",
  "charter.secondLanguageMissing",
  "charter.clauseTooLong",
  "charter.notADraft",
  "charter.notCurrent",
  "charter.nameMissing",
  "charter.notTicked",
] as const;
export type CharterRefusal = (typeof charterRefusals)[number];

const longestClause = 2000;

export type CharterSettings = {
  readonly vulnerablePublic: boolean;
  /** The organisation's languages; the first one that is not French is the second language of the charter. */
  readonly locales: readonly Locale[];
};

/**
 * Publishing a draft. Each refusal names the clause as its field: a mandatory topic that is absent or has no text,
 * a framed clause without French, a text without its second language.
 */
export function decideCharterPublication(
  version: { readonly state: CharterState; readonly clauses: readonly Clause[] },
  settings: CharterSettings,
): Result<Transition<CharterState, CharterMove>, CharterRefusal> {
  const move = decideMove<CharterState, CharterMove>(charterMachine, version.state, "publish");
  if (!move.ok) return refuse("charter.notADraft");
  const { clauses } = version;
  const checked = checkClauses(clauses);
  if (!checked.ok) return checked;
  const about = (topic: CharterTopic) => ({ field: topic, values: { topic } });
  if (settings.vulnerablePublic) {
    const missing = missingTopic(clauses);
    if (missing) return refuse("charter.mandatoryMissing", about(missing));
  }
  const second = settings.locales.find((locale) => locale !== "fr");
  for (const clause of clauses) {
    const translated = locales.some((locale) => hasText(clause, locale));
    if ((clause.framed || translated) && !hasText(clause, "fr"))
      return refuse("charter.frenchMissing", about(clause.topic));
    if (second && hasText(clause, "fr") && !hasText(clause, second))
      return refuse("charter.secondLanguageMissing", {
        field: clause.topic,
        values: { topic: clause.topic, locale: second },
      });
  }
  return clauses.some((clause) => hasText(clause, "fr")) ? move : refuse("charter.noClauses");
}

/** The first topic that a vulnerable public cannot go without and that has no French text here. */
export function missingTopic(clauses: readonly Clause[]): CharterTopic | undefined {
  return mandatoryTopics.find((topic) => !clauses.some((clause) => clause.topic === topic && hasText(clause, "fr")));
}

/** Clauses as a draft may hold them: each topic once and no text longer than can be read. */
export function checkClauses(clauses: readonly Clause[]): Result<readonly Clause[], CharterRefusal> {
  for (const [position, { topic, text }] of clauses.entries()) {
    if (clauses.findIndex((other) => other.topic === topic) !== position)
      return refuse("charter.topicTwice", { field: topic, values: { topic } });
    if (locales.some((locale) => (text[locale]?.length ?? 0) > longestClause))
      return refuse("charter.clauseTooLong", { field: topic, values: { topic, max: longestClause } });
  }
  return ok(clauses);
}

/** A draft can be edited; a version that was published stays as people signed it. */
export function decideCharterEdit(
  state: CharterState,
  clauses: readonly Clause[],
): Result<readonly Clause[], CharterRefusal> {
  if (!decideMove<CharterState, CharterMove>(charterMachine, state, "publish").ok) return refuse("charter.notADraft");
  return checkClauses(clauses);
}

/** The published version steps back when a new one is published. */
export function decideSupersession(state: CharterState): Result<Transition<CharterState, CharterMove>, MachineRefusal> {
  return decideMove<CharterState, CharterMove>(charterMachine, state, "supersede");
}

/** The same text for the same clauses, whatever the order of keys: what the caller hashes to prove what was signed. */
export function canonicalClauses(clauses: readonly Clause[]): string {
  const rows = clauses.map(({ topic, framed, text }) => [
    topic,
    framed,
    ...locales.map((locale) => (text[locale] ?? "").normalize("NFC")),
  ]);
  return JSON.stringify(rows);
}

/** Signing is ticking and typing one's name, for the version that is current now. */
export function decideSignature(signature: {
  readonly versionState: CharterState;
  readonly ticked: boolean;
  readonly typedName: string;
}): Result<string, CharterRefusal> {
  if (signature.versionState !== "published") return refuse("charter.notCurrent");
  if (!signature.ticked) return refuse("charter.notTicked", { field: "ticked" });
  const name = signature.typedName.trim();
  return name === "" ? refuse("charter.nameMissing", { field: "typedName" }) : ok(name);
}

/** True when nothing this person signed is the version in force: a signature holds for one version only. */
export function mustSignAgain(signedVersionIds: readonly string[], currentVersionId: string): boolean {
  return !signedVersionIds.includes(currentVersionId);
}

function hasText(clause: Clause, locale: Locale): boolean {
  return (clause.text[locale] ?? "").trim() !== "";
}

/** Still being written. */
export function isDraft({ state }: { readonly state: CharterState }): boolean {
  return state === "draft";
}

/** The version that people sign now. */
export function isInForce({ state }: { readonly state: CharterState }): boolean {
  return state === "published";
}

/** A later version has taken its place. */
export function isSuperseded({ state }: { readonly state: CharterState }): boolean {
  return state === "superseded";
}
