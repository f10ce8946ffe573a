/** A message leaves once, a few seconds after the move that caused it, so that taking the move back still stops it. */
import type { LinkPurpose } from "@/lib/domain/actor";
import { decideMove, type Machine, type MachineRefusal, movesFrom, type Transition } from "@/lib/domain/machine";
import { ok, type Result, refuse } from "@/lib/domain/result";

export const messageStates = ["queued", "sent", "retrying", "dead", "cancelled"] as const;
export type MessageState = (typeof messageStates)[number];
export type MessageMove = "send" | "fail" | "giveUp" | "cancel" | "retry";

export const messageMachine = {
  record: "message",
  states: messageStates,
  initial: ["queued"],
  transitions: [
    { move: "send", from: "queued", to: "sent", undoable: false },
    { move: "fail", from: "queued", to: "retrying", undoable: false },
    { move: "giveUp", from: "queued", to: "dead", undoable: false },
    { move: "cancel", from: "queued", to: "cancelled", undoable: false },
    { move: "send", from: "retrying", to: "sent", undoable: false },
    { move: "fail", from: "retrying", to: "retrying", undoable: false },
    { move: "giveUp", from: "retrying", to: "dead", undoable: false },
    { move: "cancel", from: "retrying", to: "cancelled", undoable: false },
    { move: "retry", from: "dead", to: "queued", undoable: false },
  ],
} as const satisfies Machine<MessageState, MessageMove>;

export type Audience = "participant" | "staff";
export type MessageTemplate = {
  /** What the personal link in it is for; null when it carries none. */
  readonly linkPurpose: LinkPurpose | null;
  readonly audience: Audience;
  /** Seconds between the move and the sending. */
  readonly delaySeconds: number;
};

/** As long as the "Undo" on the screen. */
export const undoSeconds = 10;

const toParticipant = (linkPurpose: LinkPurpose | null): MessageTemplate => ({
  linkPurpose,
  audience: "participant",
  delaySeconds: undoSeconds,
});
/** Someone is waiting for it in front of a screen. */
const atOnce: MessageTemplate = { linkPurpose: null, audience: "participant", delaySeconds: 0 };
const toStaff: MessageTemplate = { linkPurpose: null, audience: "staff", delaySeconds: undoSeconds };

export const messages = {
  applicationReceived: toParticipant("status"),
  resumeCode: atOnce,
  signInCode: atOnce,
  decisionAccepted: toParticipant("status"),
  decisionRefused: toParticipant("status"),
  trainingEnrolled: toParticipant("status"),
  trainingReminder: toParticipant("status"),
  trainingCancelled: toParticipant("status"),
  trainingMissed: toParticipant("status"),
  reflectionStarted: toParticipant("confirmReflection"),
  reflectionReminder: toParticipant("confirmReflection"),
  proposalMade: toParticipant("answerProposal"),
  proposalReminder: toParticipant("answerProposal"),
  proposalEnded: toParticipant("status"),
  proposalQuestionAnswered: toParticipant("answerProposal"),
  proposalQuestionStaff: toStaff,
  teamQuestionStaff: toStaff,
  dossiersReady: toParticipant("chooseDossier"),
  dossierToAgree: toParticipant("space"),
  speedMeetingInvited: toParticipant("space"),
  wishesAsked: toParticipant("giveWishes"),
  duoFormed: toParticipant("space"),
  duoToMeet: toParticipant("space"),
  firstMeetingConfirmed: toParticipant("space"),
  firstMeetingAnswer: toParticipant("answerMeeting"),
  charterToSign: toParticipant("signCharter"),
  duoActive: toParticipant("space"),
  duoSeparated: toParticipant("status"),
  closureAskedStaff: toStaff,
  closureTold: toParticipant("space"),
  closureDone: toParticipant("space"),
  evaluationDue: toParticipant("evaluate"),
  evaluationReminder: toParticipant("evaluate"),
  helpAskedStaff: toStaff,
  silentDuoStaff: toStaff,
  teamInvitation: { ...toStaff, linkPurpose: "setPassword" },
} as const satisfies Record<string, MessageTemplate>;
export type MessageKey = keyof typeof messages;
export const messageKeys = Object.keys(messages) as MessageKey[];

export function isMessageKey(text: string): text is MessageKey {
  return Object.hasOwn(messages, text);
}

/** Why a message did not leave, as a key: a mail server's own words may hold an address. */
export const deliveryProblems = [
  "noAddress",
  "badAddress",
  "refusedAddress",
  "refused",
  "notNow",
  "unreachable",
  "signIn",
  "noServer",
  "linkOver",
  "unexpected",
] as const;
export type DeliveryProblem = (typeof deliveryProblems)[number];

export const messageRefusals = ["message.linkOver"] as const;
export type MessageRefusal = (typeof messageRefusals)[number];

/** The mail server took it, could not now, or said that it never will. */
export const deliveryOutcomes = ["accepted", "failed", "rejected"] as const;
export type DeliveryOutcome = (typeof deliveryOutcomes)[number];

export const mostAttempts = 5;
/** Seconds to wait after the first, second, third and fourth failed attempt. */
export const backoffSeconds = [60, 300, 1800, 7200] as const;

export type Delivery = {
  readonly transition: Transition<MessageState, MessageMove>;
  readonly attempts: number;
  /** Null when there is nothing more to try. */
  readonly retryInSeconds: number | null;
};

/** What a delivery attempt makes of a message; a message that left, died or was stopped refuses `move.notFromHere`. */
export function decideDelivery(
  message: { readonly state: MessageState; readonly attempts: number },
  outcome: DeliveryOutcome,
): Result<Delivery, MachineRefusal> {
  const attempts = message.attempts + 1;
  const wait = backoffSeconds[message.attempts];
  const again = outcome === "failed" && attempts < mostAttempts && wait !== undefined;
  const move = outcome === "accepted" ? "send" : again ? "fail" : "giveUp";
  const transition = decideMove<MessageState, MessageMove>(messageMachine, message.state, move);
  if (!transition.ok) return transition;
  return ok({ transition: transition.value, attempts, retryInSeconds: again ? wait : null });
}

/** A move taken back stops what has not left yet. */
export function decideCancellation(state: MessageState): Result<Transition<MessageState, MessageMove>, MachineRefusal> {
  return decideMove<MessageState, MessageMove>(messageMachine, state, "cancel");
}

/** Staff try a dead message once more, with all its attempts again; not when what it asks for is over meanwhile. */
export function decideRetry(
  state: MessageState,
  link: { readonly expiresAt: Date; readonly now: Date } | null = null,
): Result<Delivery, MachineRefusal | MessageRefusal> {
  const transition = decideMove<MessageState, MessageMove>(messageMachine, state, "retry");
  if (!transition.ok) return transition;
  if (link && link.expiresAt <= link.now) return refuse("message.linkOver");
  return ok({ transition: transition.value, attempts: 0, retryInSeconds: 0 });
}

/** Still to be sent: it was queued, or an attempt failed and the next one is planned. */
export function isWaiting(state: MessageState): boolean {
  return movesFrom<MessageState, MessageMove>(messageMachine, state).includes("send");
}

/** It left: whoever it told knows, and the move behind it cannot be taken back silently. */
export function hasLeft(state: MessageState): boolean {
  return state === "sent";
}
