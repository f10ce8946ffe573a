/** Every command tells what happened in one event: ids, keys, counts and dates, never a name and never free text. */
import type { EventName, EventPayloads } from "@/lib/domain/event-payloads";

export type { EventName, EventPayloads, MovedParticipation } from "@/lib/domain/event-payloads";

export const subjectKinds = [
  "participation",
  "proposal",
  "duo",
  "programme",
  "application",
  "session",
  "organisation",
  "membership",
  "message",
  "person",
  "plan",
  "speedMeeting",
] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** What each event is about; the timeline of a record is the events about it. */
export const eventSubjects = {
  "application.started": "application",
  "application.saved": "application",
  "application.submitted": "application",
  "candidate.assessed": "participation",
  "candidate.decided": "participation",
  "participation.withdrawn": "participation",
  "participation.rejoined": "participation",
  "training.planned": "session",
  "training.cancelled": "session",
  "training.enrolled": "participation",
  "training.left": "participation",
  "training.recorded": "session",
  "reflection.answered": "participation",
  "proposal.made": "proposal",
  "proposal.answered": "proposal",
  "proposal.expired": "proposal",
  "proposal.cancelled": "proposal",
  "proposal.questioned": "proposal",
  "proposal.questionAnswered": "proposal",
  "matching.published": "programme",
  "pair.forbidden": "programme",
  "pair.allowed": "programme",
  "place.opened": "participation",
  "plan.begun": "plan",
  "plan.solved": "plan",
  "plan.failed": "plan",
  "plan.changed": "plan",
  "plan.published": "plan",
  "plan.takenBack": "plan",
  "plan.discarded": "plan",
  "teamQuestion.asked": "programme",
  "teamQuestion.voted": "programme",
  "teamQuestion.decided": "programme",
  "dossier.saved": "participation",
  "dossier.agreed": "participation",
  "dossier.published": "participation",
  "dossier.withdrawn": "participation",
  "dossiers.shown": "participation",
  "dossiers.answered": "participation",
  "speedMeeting.planned": "speedMeeting",
  "speedMeeting.changed": "speedMeeting",
  "speedMeeting.begun": "speedMeeting",
  "speedMeeting.wishesAsked": "speedMeeting",
  "speedMeeting.wished": "speedMeeting",
  "speedMeeting.closed": "speedMeeting",
  "speedMeeting.cancelled": "speedMeeting",
  "duo.formed": "duo",
  "firstMeeting.planned": "duo",
  "firstMeeting.confirmed": "duo",
  "firstMeeting.held": "duo",
  "firstMeeting.answered": "duo",
  "charter.drafted": "programme",
  "charter.edited": "programme",
  "charter.published": "programme",
  "charter.signed": "participation",
  "duo.activated": "duo",
  "duo.separated": "duo",
  "reference.assigned": "duo",
  "meeting.logged": "duo",
  "meeting.edited": "duo",
  "meeting.removed": "duo",
  "help.asked": "duo",
  "help.seen": "duo",
  "closure.asked": "duo",
  "closure.planned": "duo",
  "closure.cancelled": "duo",
  "closure.done": "duo",
  "evaluation.answered": "duo",
  "move.undone": subjectKinds,
  "message.delivered": "message",
  "message.failed": "message",
  "message.retried": "message",
  "link.issued": "person",
  "code.asked": "person",
  "participant.signedIn": "person",
  "participant.signedOut": "person",
  "person.changed": "person",
  "member.invited": "membership",
  "member.changed": "membership",
  "member.suspended": "membership",
  "organisation.opened": "organisation",
  "organisation.changed": "organisation",
  "programme.created": "programme",
  "programme.changed": "programme",
  "programme.opened": "programme",
  "programme.paused": "programme",
  "form.published": "programme",
  "clock.ran": "organisation",
} as const satisfies Record<EventName, SubjectKind | readonly SubjectKind[]>;

export const eventNames = Object.keys(eventSubjects) as readonly EventName[];

type SubjectOf<Name extends EventName> = (typeof eventSubjects)[Name] extends readonly (infer Kind)[]
  ? Kind
  : (typeof eventSubjects)[Name];

export type DomainEvent = {
  [Name in EventName]: {
    /** Chosen beforehand by a command that queues messages which name their event. */
    readonly id?: string;
    readonly name: Name;
    readonly subjectKind: SubjectOf<Name>;
    readonly subjectId: string;
    readonly payload: EventPayloads[Name];
  };
}[EventName];

export function isEventName(text: string): text is EventName {
  return Object.hasOwn(eventSubjects, text);
}
