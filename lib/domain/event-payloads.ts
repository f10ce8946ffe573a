/** What an event carries: ids, keys, counts and dates, and for a move the state it left and the one it came to. */
import type { LinkPurpose, StaffRole } from "@/lib/domain/actor";
import type { Day } from "@/lib/domain/day";
import type { MessageKey } from "@/lib/domain/message";
import type { ParticipationMove, ParticipationState } from "@/lib/domain/participation";
import type { OrderableStage, Side } from "@/lib/domain/programme";
import type { Outcome, Recommendation } from "@/lib/domain/selection";

/** A state that a record left and the one it came to. */
type Moved<State extends string = string> = { readonly from: State; readonly to: State };
/** The same for a participation that moved along with the record the event is about. */
export type MovedParticipation = Moved<ParticipationState> & { readonly participationId: string };
type Participations = { readonly participations: readonly MovedParticipation[] };
type ParticipationMoved = Moved<ParticipationState> & { readonly move: ParticipationMove };
type YesOrNo = "yes" | "no";
type Pair = { readonly citizenId: string; readonly migrantId: string };
type MeetingLogged = {
  readonly meetingId: string;
  readonly heldOn: Day;
  readonly minutes: number;
  readonly needsHelp: boolean;
};
type ClosureTold = { readonly closureId: string; readonly kind: string; readonly reason: string };
type CharterChanged = { readonly charterVersionId: string; readonly number: number };
type MessageTried = Moved & { readonly template: MessageKey; readonly attempts: number };

export type EventPayloads = {
  "application.started": { readonly programmeId: string; readonly formVersionId: string; readonly side: Side };
  "application.saved": { readonly step: string };
  "application.submitted": Moved & {
    readonly personId: string;
    readonly participationId: string;
    readonly entered: ParticipationState;
  };
  "candidate.assessed": { readonly assessmentId: string; readonly recommendation: Recommendation };
  "candidate.decided": ParticipationMoved & { readonly decisionId: string; readonly outcome: Outcome };
  "participation.withdrawn": ParticipationMoved & { readonly proposalId: string | null };
  "participation.rejoined": ParticipationMoved;
  "training.planned": { readonly programmeId: string; readonly places: number; readonly dates: number };
  "training.cancelled": Moved & { readonly enrolled: number; readonly enrolmentIds: readonly string[] };
  "training.enrolled": { readonly sessionId: string; readonly enrolmentId: string };
  "training.left": Moved & { readonly sessionId: string; readonly enrolmentId: string };
  "training.recorded": Moved &
    Participations & {
      readonly dateId: string | null;
      readonly present: number;
      readonly excused: number;
      readonly absent: number;
    };
  "reflection.answered": ParticipationMoved & { readonly answer: YesOrNo };
  "proposal.made": Pair &
    Participations & {
      readonly score: number;
      readonly referencePersonId: string;
      readonly expiresAt: string;
      /** Which way brought the two together, and whether a hard rule was set aside for it. */
      readonly origin: string;
      readonly overridden: boolean;
    };
  "proposal.answered": Moved &
    Participations & { readonly side: Side; readonly answer: YesOrNo; readonly reason: string | null };
  "proposal.expired": Moved & Participations;
  "proposal.cancelled": Moved & Participations;
  "proposal.questioned": { readonly questionId: string; readonly side: Side };
  "proposal.questionAnswered": { readonly questionId: string; readonly side: Side; readonly expiresAt: string };
  "matching.published": { readonly matchingVersionId: string; readonly number: number };
  "pair.forbidden": Pair & { readonly vetoId: string; readonly planId: string | null };
  "pair.allowed": Pair & { readonly vetoId: string; readonly planId: string | null };
  "place.opened": { readonly personId: string; readonly placeNumber: number };
  "plan.begun": { readonly programmeId: string; readonly basedOnId: string | null };
  "plan.solved": Moved & { readonly pairs: number; readonly left: number; readonly total: number };
  "plan.changed": { readonly change: string; readonly pairs: number; readonly left: number; readonly total: number };
  "plan.published": Moved & {
    readonly proposalIds: readonly string[];
    /** Pairs that were chosen and could not be proposed any more. */
    readonly skipped: readonly { readonly citizenId: string; readonly migrantId: string; readonly reason: string }[];
    /** Vetoes of the plan that hold for the programme from here on. */
    readonly vetoIds: readonly string[];
  };
  "plan.failed": Moved & { readonly reason: string };
  "plan.takenBack": Moved & { readonly proposalIds: readonly string[] };
  "plan.discarded": Moved;
  "teamQuestion.asked": Pair & { readonly questionId: string };
  "teamQuestion.voted": { readonly questionId: string; readonly voteId: string };
  "teamQuestion.decided": Moved & { readonly questionId: string; readonly proposalId: string | null };
  "dossier.saved": { readonly dossierId: string };
  "dossier.agreed": { readonly dossierId: string };
  "dossier.published": Moved & { readonly dossierId: string };
  "dossier.withdrawn": Moved & { readonly dossierId: string };
  "dossiers.shown": { readonly round: number; readonly shown: number };
  "dossiers.answered": { readonly round: number; readonly picked: number; readonly proposalId: string | null };
  "speedMeeting.planned": { readonly programmeId: string; readonly guests: number; readonly rounds: number };
  "speedMeeting.changed": { readonly guests: number; readonly rounds: number };
  "speedMeeting.begun": Moved & { readonly round: number; readonly present: number };
  "speedMeeting.wishesAsked": Moved & { readonly asked: number };
  "speedMeeting.wished": { readonly guestId: string; readonly typed: boolean };
  "speedMeeting.closed": Moved & { readonly mutual: number; readonly proposalIds: readonly string[] };
  "speedMeeting.cancelled": Moved;
  "duo.formed": Pair & Participations & { readonly proposalId: string; readonly referencePersonId: string };
  "firstMeeting.planned": {
    readonly firstMeetingId: string;
    readonly startsAt: string;
    readonly mediatorId: string | null;
  };
  "firstMeeting.confirmed": Moved & {
    readonly firstMeetingId: string;
    readonly startsAt: string;
    readonly mediatorId: string;
  };
  "firstMeeting.held": Moved & { readonly firstMeetingId: string };
  "firstMeeting.answered": { readonly firstMeetingId: string; readonly side: Side; readonly agrees: boolean };
  "charter.drafted": CharterChanged;
  "charter.edited": CharterChanged;
  "charter.published": Moved & CharterChanged & { readonly supersededId: string | null };
  "charter.signed": { readonly charterVersionId: string; readonly signatureId: string; readonly onPaper: boolean };
  "duo.activated": Moved & Participations & { readonly plannedEnd: Day | null };
  "duo.separated": Moved & Participations & { readonly side: Side | null };
  "reference.assigned": { readonly fromId: string; readonly toId: string };
  "meeting.logged": MeetingLogged;
  "meeting.edited": MeetingLogged;
  "meeting.removed": { readonly meetingId: string };
  "help.asked": { readonly meetingId: string | null; readonly side: Side };
  "help.seen": { readonly meetingId: string | null };
  "closure.asked": Moved & ClosureTold & { readonly askedBy: Side; readonly tellOther: boolean };
  "closure.planned": Moved & ClosureTold & { readonly lastGatheringAt: string | null };
  "closure.cancelled": Moved & ClosureTold;
  "closure.done": Moved & Participations & ClosureTold & { readonly evaluationIds: readonly string[] };
  "evaluation.answered": Moved & { readonly evaluationId: string; readonly respondent: string };
  "move.undone": Moved &
    Participations & {
      readonly undoneEventId: string;
      readonly undoneName: EventName;
      readonly cancelledMessages: number;
    };
  "message.delivered": MessageTried;
  "message.failed": MessageTried;
  "message.retried": MessageTried;
  "link.issued": { readonly linkId: string; readonly purpose: LinkPurpose };
  "code.asked": { readonly codeId: string; readonly onPaper: boolean };
  "participant.signedIn": { readonly sessionId: string; readonly by: "link" | "code" };
  "participant.signedOut": { readonly sessionId: string };
  "person.changed": { readonly fields: readonly string[] };
  "member.invited": { readonly personId: string; readonly roles: readonly StaffRole[] };
  "member.changed": { readonly roles: readonly StaffRole[] };
  "member.suspended": { readonly suspended: boolean };
  "organisation.opened": { readonly administratorId: string | null };
  "organisation.changed": { readonly fields: readonly string[] };
  "programme.created": { readonly stages: readonly OrderableStage[] };
  "programme.changed": { readonly fields: readonly string[]; readonly version: number };
  "programme.opened": Moved;
  "programme.paused": Moved;
  "form.published": { readonly formVersionId: string; readonly side: Side; readonly number: number };
  "clock.ran": {
    readonly day: Day;
    readonly expiredProposals: number;
    readonly reminders: number;
    readonly silentDuos: number;
    readonly deletedDrafts: number;
  };
};
export type EventName = keyof EventPayloads;
