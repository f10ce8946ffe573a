/** Whoever takes part sees one next thing: first what waits for their own answer, then what is coming, then who acts. */
import { type DuoState, isOpen, isRunning } from "@/lib/domain/duo";
import type { FirstMeetingState } from "@/lib/domain/first-meeting";
import { isOver, type ParticipationState } from "@/lib/domain/participation";

/** One participation as its person stands in it. */
export type OwnFacts = {
  readonly participationId: string;
  readonly state: ParticipationState;
  readonly reflectionEndsAt: Date | null;
  /** The open proposal that was put to this person. */
  readonly proposal: {
    readonly id: string;
    readonly expiresAt: Date;
    readonly answered: boolean;
    /** An own question waits for the team. */
    readonly questionWaits: boolean;
  } | null;
  /** The open duo, or the last one. */
  readonly duo: { readonly id: string; readonly state: DuoState } | null;
  readonly meeting: {
    readonly id: string;
    readonly state: FirstMeetingState;
    readonly startsAt: Date;
    readonly place: string;
    readonly answered: boolean;
  } | null;
  /** A published charter that this person has not signed. */
  readonly mustSign: boolean;
  /** Asked for and not answered. */
  readonly evaluation: { readonly id: string } | null;
  /** The place in a training that is still to come. */
  readonly training: { readonly startsAt: Date; readonly place: string } | null;
  /** Introductions to choose from, as a newcomer. */
  readonly mayChoose: boolean;
  /** An own introduction that waits for this person's agreement, as a citizen. */
  readonly mayAgree: boolean;
  /** The evening this person is invited to, or whose wishes are still to be said. */
  readonly evening: {
    readonly guestId: string;
    readonly startsAt: Date;
    readonly place: string;
    readonly wishesOpen: boolean;
  } | null;
};

/** In the order of what comes first when there are several. */
export const nextThingKinds = [
  "answerProposal",
  "answerMeeting",
  "signCharter",
  "confirmReflection",
  "giveWishes",
  "chooseDossier",
  "agreeDossier",
  "chooseTraining",
  "evaluate",
  "firstMeeting",
  "training",
  "evening",
  "logMeeting",
  "reflect",
  "closing",
  "waitQuestion",
  "waitOtherAnswer",
  "waitFirstMeeting",
  "waitStart",
  "waitMatch",
  "waitDecision",
  "ended",
  "refused",
  "withdrawn",
] as const;
export type NextThingKind = (typeof nextThingKinds)[number];

export type NextThing = {
  readonly kind: NextThingKind;
  /** What the page with the answer is about; null when there is nothing to answer. */
  readonly subjectId: string | null;
  readonly at: Date | null;
  readonly place: string | null;
};

/** Those that ask something, and so say what the question is about. */
export const askingKinds = [
  "answerProposal",
  "answerMeeting",
  "signCharter",
  "confirmReflection",
  "reflect",
  "evaluate",
  "giveWishes",
  "chooseDossier",
  "agreeDossier",
] as const satisfies readonly NextThingKind[];

/** The one next thing of one participation. */
export function nextThing(own: OwnFacts, now: Date): NextThing {
  // Whoever came back for another duo still has the last one to look back on.
  if (own.evaluation && (isOver(own.state) || own.state === "waiting"))
    return thing("evaluate", { subjectId: own.evaluation.id });
  if (own.state === "inSelection") return thing("waitDecision");
  if (own.state === "inTraining") return training(own);
  if (own.state === "inReflection") return reflection(own, now);
  if (own.state === "waiting") return waiting(own);
  if (own.state === "proposed") return proposal(own);
  if (own.state === "meeting") return meeting(own, now);
  if (own.state === "active") return active(own);
  return thing(own.state);
}

/** The most pressing of someone's participations comes first; those that are over only when there is no other. */
export function firstOf(owned: readonly OwnFacts[], now: Date): { own: OwnFacts; thing: NextThing } | null {
  const ranked = owned
    .map((own) => ({ own, thing: nextThing(own, now) }))
    .sort((one, other) => nextThingKinds.indexOf(one.thing.kind) - nextThingKinds.indexOf(other.thing.kind));
  return ranked[0] ?? null;
}

/** Those whose own button leads to the page of the duo. */
export const duoPageKinds: readonly NextThingKind[] = ["firstMeeting", "waitFirstMeeting", "waitStart"];

/** The open duo whose page the space leads to besides the one next thing; null when that one leads there already. */
export function duoBeside(owned: readonly OwnFacts[], next: NextThingKind | null): string | null {
  const open = owned.find(({ duo }) => duo && isOpen(duo.state))?.duo ?? null;
  return open && !(next && duoPageKinds.includes(next)) ? open.id : null;
}

function training(own: OwnFacts): NextThing {
  if (!own.training) return thing("chooseTraining", { subjectId: own.participationId });
  return thing("training", { at: own.training.startsAt, place: own.training.place });
}

function reflection({ participationId, reflectionEndsAt }: OwnFacts, now: Date): NextThing {
  const early = reflectionEndsAt !== null && reflectionEndsAt > now;
  return thing(early ? "reflect" : "confirmReflection", { subjectId: participationId, at: reflectionEndsAt });
}

/** Whoever waits may have something to say meanwhile. */
function waiting({ participationId, evening, mayChoose, mayAgree }: OwnFacts): NextThing {
  if (evening?.wishesOpen) return thing("giveWishes", { subjectId: evening.guestId });
  if (mayChoose) return thing("chooseDossier", { subjectId: participationId });
  if (mayAgree) return thing("agreeDossier", { subjectId: participationId });
  return evening ? thing("evening", { at: evening.startsAt, place: evening.place }) : thing("waitMatch");
}

function proposal({ proposal: open }: OwnFacts): NextThing {
  if (!open) return thing("waitMatch");
  if (open.answered) return thing("waitOtherAnswer", { at: open.expiresAt });
  if (open.questionWaits) return thing("waitQuestion", { subjectId: open.id, at: open.expiresAt });
  return thing("answerProposal", { subjectId: open.id, at: open.expiresAt });
}

/** Signing comes before the meeting, answering after it. */
function meeting(own: OwnFacts, now: Date): NextThing {
  const { meeting: first, duo } = own;
  const begun = first !== null && first.state !== "planned" && first.startsAt <= now;
  if (begun && !first.answered) return thing("answerMeeting", { subjectId: first.id });
  if (own.mustSign && duo) return thing("signCharter", { subjectId: duo.id });
  if (begun) return thing("waitStart");
  if (first && first.state !== "planned") return thing("firstMeeting", { at: first.startsAt, place: first.place });
  return thing("waitFirstMeeting");
}

function active({ duo, mustSign }: OwnFacts): NextThing {
  if (!duo || !isRunning(duo.state)) return thing("waitMatch");
  if (mustSign) return thing("signCharter", { subjectId: duo.id });
  return thing(duo.state === "closing" ? "closing" : "logMeeting", { subjectId: duo.id });
}

function thing(kind: NextThingKind, more: Partial<Omit<NextThing, "kind">> = {}): NextThing {
  return { kind, subjectId: null, at: null, place: null, ...more };
}

/** The way in four steps, the same for every programme. */
export const waySteps = ["apply", "prepare", "find", "together"] as const;
export type WayStep = (typeof waySteps)[number];

/** Where on the way someone is; null when it ended before they met anybody. */
export function wayStep(state: ParticipationState): WayStep | "done" | null {
  if (state === "refused" || state === "withdrawn") return null;
  if (state === "ended") return "done";
  if (state === "inSelection" || state === "inTraining" || state === "inReflection") return "prepare";
  return state === "active" ? "together" : "find";
}
