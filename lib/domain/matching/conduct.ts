/**
 * How a programme makes duos: who may bring two people together, who has the last word, how the two are asked, and what
 * each sees of the other before both said yes. The field knows five ways and no order among them (CIRÉ, the creation of
 * duos between citizens and migrants, chapter on putting in relation).
 */
import type { Side } from "@/lib/domain/programme";
import { ok, type Result, refuse } from "@/lib/domain/result";

/** Who or what brings two people together; a programme may use several. */
export const matchingWays = ["coordinator", "team", "newcomer", "event", "algorithm"] as const;
export type MatchingWay = (typeof matchingWays)[number];

/** Who has the last word before the two are asked: `members` sends what they chose themselves without anyone in between. */
export const lastWords = ["coordinator", "team", "members"] as const;
export type LastWord = (typeof lastWords)[number];

/** In which order the two are asked; at the first meeting means that staff decide and the two say yes or no in person. */
export const consultations = ["bothAtOnce", "newcomerFirst", "citizenFirst", "atFirstMeeting"] as const;
export type Consultation = (typeof consultations)[number];

/** When the two may reach each other without the programme. */
export const contactMoments = ["bothYes", "firstMeeting", "active"] as const;
export type ContactMoment = (typeof contactMoments)[number];

/** What one may read of the other in a proposal; contact details are never among it. */
export const disclosures = ["calledName", "commonGround", "commune"] as const;
export type Disclosure = (typeof disclosures)[number];

/** Who may set a hard rule aside, with a reason that stays with the proposal. */
export const overriders = ["nobody", "administrator", "coordinator"] as const;
export type Overrider = (typeof overriders)[number];

export type Conduct = {
  readonly ways: readonly MatchingWay[];
  readonly lastWord: LastWord;
  readonly consultation: Consultation;
  readonly contactAt: ContactMoment;
  /** What each side reads of the other side. */
  readonly seen: { readonly [S in Side]: readonly Disclosure[] };
  readonly overrider: Overrider;
  /** Days to answer, and days before the end on which whoever has not answered is reminded; 0 means no reminder. */
  readonly answerDays: number;
  readonly reminderDays: number;
  /** Votes of the support team that a decision needs. */
  readonly votesNeeded: number;
  /** Introductions that a newcomer reads at a time. */
  readonly dossiersShown: number;
};

export const conductLimits = {
  answerDays: { least: 1, most: 60 },
  reminderDays: { least: 0, most: 30 },
  votesNeeded: { least: 1, most: 9 },
  dossiersShown: { least: 1, most: 9 },
} as const satisfies Partial<Record<keyof Conduct, { readonly least: number; readonly most: number }>>;

/** What a new programme starts with; `answerDays` comes from the programme's own frame. */
export function standardConduct(answerDays: number): Conduct {
  return {
    ways: ["coordinator", "algorithm"],
    lastWord: "coordinator",
    consultation: "bothAtOnce",
    contactAt: "bothYes",
    seen: { citizen: ["calledName", "commonGround", "commune"], migrant: ["calledName", "commonGround", "commune"] },
    overrider: "coordinator",
    answerDays,
    reminderDays: 2,
    votesNeeded: 2,
    dossiersShown: 5,
  };
}

export const conductRefusals = [
  "matching.noWay",
  "matching.wayOff",
  "matching.teamDecides",
  "matching.membersDecide",
  "matching.lastWordWithoutWay",
  "matching.reminderTooLate",
  "matching.outOfRange",
] as const;
export type ConductRefusal = (typeof conductRefusals)[number];

/** Settings that contradict themselves are refused at the field that has to change. */
export function decideConduct(conduct: Conduct): Result<Conduct, ConductRefusal> {
  const { ways, lastWord, answerDays, reminderDays } = conduct;
  for (const field of Object.keys(conductLimits) as (keyof typeof conductLimits)[]) {
    const { least, most } = conductLimits[field];
    const isPossible = Number.isInteger(conduct[field]) && conduct[field] >= least && conduct[field] <= most;
    if (!isPossible) return refuse("matching.outOfRange", { field, values: { least, most } });
  }
  if (!ways.some((way) => way !== "algorithm")) return refuse("matching.noWay", { field: "ways" });
  if (lastWord === "team" && !ways.includes("team"))
    return refuse("matching.lastWordWithoutWay", { field: "lastWord" });
  if (lastWord === "members" && !ways.includes("newcomer") && !ways.includes("event")) {
    return refuse("matching.lastWordWithoutWay", { field: "lastWord" });
  }
  if (reminderDays >= answerDays) return refuse("matching.reminderTooLate", { field: "reminderDays" });
  return ok(conduct);
}

/** Where a proposal comes from; the same words as the origin that is stored with it. */
export const proposalOrigins = ["coordinator", "plan", "team", "newcomer", "event"] as const;
export type ProposalOrigin = (typeof proposalOrigins)[number];

const wayOf = {
  coordinator: "coordinator",
  plan: "algorithm",
  team: "team",
  newcomer: "newcomer",
  event: "event",
} as const satisfies Record<ProposalOrigin, MatchingWay>;

/** Coordination acts alone in these; in the others somebody else has spoken before. */
const coordinationAlone: readonly ProposalOrigin[] = ["coordinator", "plan"];

/**
 * May a proposal come about in this way? Where the team or the members have the last word, coordination cannot impose a
 * pair that they did not choose.
 */
export function decideOrigin(
  { ways, lastWord }: Pick<Conduct, "ways" | "lastWord">,
  origin: ProposalOrigin,
): Result<true, ConductRefusal> {
  if (!ways.includes(wayOf[origin])) return refuse("matching.wayOff", { values: { way: wayOf[origin] } });
  if (coordinationAlone.includes(origin) && lastWord === "team") return refuse("matching.teamDecides");
  if (coordinationAlone.includes(origin) && lastWord === "members") return refuse("matching.membersDecide");
  return ok(true);
}

/** The machine ranks, proposes and explains only where the programme wants it; lists and filters are always there. */
export function machineHelps({ ways }: Pick<Conduct, "ways">): boolean {
  return ways.includes("algorithm");
}

/** Whom a new proposal asks at once; the other one is asked after a first yes. */
export function askedFirst(consultation: Consultation): readonly Side[] {
  if (consultation === "newcomerFirst") return ["migrant"];
  if (consultation === "citizenFirst") return ["citizen"];
  return consultation === "atFirstMeeting" ? [] : ["citizen", "migrant"];
}
