/** Who acts: staff with their roles, a person who takes part, a visitor, the system, or the platform's own staff. */
export const staffRoles = [
  "administrator",
  "coordinator",
  "referencePerson",
  "manager",
  "selector",
  "trainer",
] as const;
export type StaffRole = (typeof staffRoles)[number];

export const linkPurposes = [
  "status",
  "confirmReflection",
  "answerProposal",
  "signCharter",
  "answerMeeting",
  "evaluate",
  "chooseDossier",
  "giveWishes",
  "space",
  "setPassword",
] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

export type StaffActor = {
  readonly kind: "staff";
  readonly userId: string;
  readonly membershipId: string;
  readonly personId: string;
  readonly roles: readonly StaffRole[];
};

/** Someone who takes part, known by a session of their own or by a personal link with one purpose. */
export type ParticipantActor = {
  readonly kind: "participant";
  readonly personId: string;
  /** The session of this phone, to be ended when its owner signs out. */
  readonly sessionId?: string;
  readonly link?: { readonly id: string; readonly purpose: LinkPurpose; readonly subjectId: string | null };
};

export type Actor =
  | StaffActor
  | ParticipantActor
  | { readonly kind: "visitor" }
  | { readonly kind: "system" }
  | { readonly kind: "platform"; readonly userId: string };

export type ActorRole = StaffRole | "participant" | "visitor" | "system" | "platform";

export function rolesOf(actor: Actor): readonly ActorRole[] {
  return actor.kind === "staff" ? actor.roles : [actor.kind];
}
