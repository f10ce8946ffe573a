/** Every record has a reason to be kept, a day from which that reason fades, and what happens to it then. */

/** Every model of the database. */
export const modelNames = [
  "Application",
  "Assessment",
  "Attendance",
  "AuthSession",
  "CharterSignature",
  "CharterVersion",
  "Closure",
  "Decision",
  "Dossier",
  "DossierShowing",
  "Duo",
  "Enrolment",
  "Evaluation",
  "Event",
  "FirstMeeting",
  "FormVersion",
  "MatchingPlan",
  "MatchingVersion",
  "Meeting",
  "Membership",
  "Message",
  "Organisation",
  "PairVeto",
  "ParticipantSession",
  "Participation",
  "Person",
  "PersonalLink",
  "PlanLeft",
  "PlanPair",
  "Postcode",
  "Programme",
  "Proposal",
  "ProposalQuestion",
  "RateLimit",
  "SignInCode",
  "SpeedMeeting",
  "SpeedMeetingGuest",
  "SpeedMeetingSeat",
  "SpeedMeetingWish",
  "TeamQuestion",
  "TeamVote",
  "TrainingDate",
  "TrainingSession",
  "UserAccount",
] as const;
export type ModelName = (typeof modelNames)[number];

export const retentionClasses = ["life", "consent", "staff", "access", "audit", "frame", "technical"] as const;
export type RetentionClass = (typeof retentionClasses)[number];

/** What stops the clock as long as it lasts. */
export type Hold = "openDuo" | "openParticipation" | "legalHold" | "signedDuo";

export type Period = {
  /** Days; null means as long as the organisation uses it. */
  readonly periodDays: number | null;
  /** The moment from which the days are counted. */
  readonly countedFrom: string;
};

export type Retention = Period & {
  readonly class: RetentionClass;
  readonly action: "erase" | "anonymise" | "keep";
  readonly hold?: Hold;
  /** Shorter periods for a record that stopped early. */
  readonly sooner?: readonly (Period & { readonly when: "notSent" | "refusedOrWithdrawn" })[];
};

const month = 30;
const halfYear = 183;
const year = 365;
const fiveYears = 1826;

const refusedOrWithdrawn = {
  when: "refusedOrWithdrawn",
  periodDays: halfYear,
  countedFrom: "Participation.stateSince",
} as const;

/** What tells of a life in the programme: a year after its last duo closed. */
const life = (action: "erase" | "anonymise"): Retention => ({
  class: "life",
  periodDays: year,
  countedFrom: "Duo.closedAt",
  action,
  hold: "openParticipation",
  sooner: [refusedOrWithdrawn],
});
/** What tells of a duo: a year after it closed; what statistics need stays without the person. */
const duo = (action: "erase" | "anonymise"): Retention => ({
  class: "life",
  periodDays: year,
  countedFrom: "Duo.closedAt",
  action,
  hold: "openDuo",
});
const frame: Retention = { class: "frame", periodDays: null, countedFrom: "Organisation.suspendedAt", action: "keep" };
const access = (countedFrom: string, periodDays: number): Retention => ({
  class: "access",
  periodDays,
  countedFrom,
  action: "erase",
});

/** Defaults, to be shortened or held by the organisation, which decides as the controller. */
export const retention = {
  Application: {
    ...life("erase"),
    sooner: [{ when: "notSent", periodDays: month, countedFrom: "Application.updatedAt" }, refusedOrWithdrawn],
  },
  Assessment: life("erase"),
  Attendance: life("erase"),
  AuthSession: access("AuthSession.expiresAt", year),
  CharterSignature: {
    class: "consent",
    periodDays: fiveYears,
    countedFrom: "Duo.closedAt",
    action: "erase",
    hold: "signedDuo",
  },
  CharterVersion: { ...frame, class: "consent", hold: "signedDuo" },
  Closure: duo("anonymise"),
  Decision: life("erase"),
  Dossier: life("erase"),
  DossierShowing: life("erase"),
  Duo: duo("anonymise"),
  Enrolment: life("anonymise"),
  Evaluation: duo("anonymise"),
  Event: { class: "audit", periodDays: fiveYears, countedFrom: "Event.at", action: "erase", hold: "legalHold" },
  FirstMeeting: duo("erase"),
  FormVersion: frame,
  MatchingPlan: frame,
  MatchingVersion: frame,
  Meeting: duo("anonymise"),
  Membership: { class: "staff", periodDays: year, countedFrom: "Membership.suspendedAt", action: "anonymise" },
  Message: { class: "technical", periodDays: year, countedFrom: "Message.queuedAt", action: "erase" },
  Organisation: frame,
  PairVeto: life("erase"),
  Participation: life("anonymise"),
  ParticipantSession: access("ParticipantSession.expiresAt", year),
  Person: { ...life("anonymise"), hold: "legalHold" },
  PersonalLink: access("PersonalLink.expiresAt", year),
  PlanLeft: life("erase"),
  PlanPair: life("erase"),
  Postcode: { class: "frame", periodDays: null, countedFrom: "never", action: "keep" },
  Programme: frame,
  Proposal: life("anonymise"),
  ProposalQuestion: life("erase"),
  RateLimit: { class: "technical", periodDays: 1, countedFrom: "RateLimit.expire", action: "erase" },
  SignInCode: access("SignInCode.expiresAt", month),
  SpeedMeeting: frame,
  SpeedMeetingGuest: life("erase"),
  SpeedMeetingSeat: life("erase"),
  SpeedMeetingWish: life("erase"),
  TeamQuestion: life("erase"),
  TeamVote: life("erase"),
  TrainingDate: frame,
  TrainingSession: frame,
  UserAccount: { class: "staff", periodDays: year, countedFrom: "Membership.suspendedAt", action: "erase" },
} as const satisfies Record<ModelName, Retention>;
