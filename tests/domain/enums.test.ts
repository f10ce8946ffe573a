import { describe, expect, it } from "vitest";
import { linkPurposes, staffRoles } from "@/lib/domain/actor";
import { applicationStates } from "@/lib/domain/application";
import { charterStates } from "@/lib/domain/charter";
import { closureKinds, closureReasons, closureStates } from "@/lib/domain/closure";
import { duoStates } from "@/lib/domain/duo";
import { evaluationStates, respondentKinds } from "@/lib/domain/evaluation";
import { firstMeetingStates } from "@/lib/domain/first-meeting";
import { locales } from "@/lib/domain/locale";
import { proposalOrigins } from "@/lib/domain/matching/conduct";
import { dossierAnswers, dossierStates } from "@/lib/domain/matching/dossier-record";
import { planStates } from "@/lib/domain/matching/plan";
import { answers, proposalStates } from "@/lib/domain/matching/proposal";
import { guestStates, speedMeetingStates } from "@/lib/domain/matching/speed-meeting-record";
import { teamQuestionStates, votes } from "@/lib/domain/matching/team-question";
import { messageStates } from "@/lib/domain/message";
import { participationStates } from "@/lib/domain/participation";
import { orientations, programmeStates, sides, vocabularies } from "@/lib/domain/programme";
import { outcomes, recommendations } from "@/lib/domain/selection";
import { moods } from "@/lib/domain/support";
import { enrolmentStates, presences, trainingSessionStates } from "@/lib/domain/training";
import { schemaEnums } from "./schema";

const unions: Record<string, readonly string[]> = {
  Answer: answers,
  ApplicationState: applicationStates,
  CharterState: charterStates,
  ClosureKind: closureKinds,
  ClosureReason: closureReasons,
  ClosureState: closureStates,
  DossierAnswer: dossierAnswers,
  DossierState: dossierStates,
  DuoState: duoStates,
  EnrolmentState: enrolmentStates,
  EvaluationState: evaluationStates,
  FirstMeetingState: firstMeetingStates,
  GuestState: guestStates,
  LinkPurpose: linkPurposes,
  Locale: locales,
  MessageState: messageStates,
  Mood: moods,
  Orientation: orientations,
  Outcome: outcomes,
  ParticipationState: participationStates,
  PlanState: planStates,
  Presence: presences,
  ProgrammeState: programmeStates,
  ProposalOrigin: proposalOrigins,
  ProposalState: proposalStates,
  Recommendation: recommendations,
  RespondentKind: respondentKinds,
  Role: staffRoles,
  Side: sides,
  SpeedMeetingState: speedMeetingStates,
  TeamQuestionState: teamQuestionStates,
  TrainingSessionState: trainingSessionStates,
  Vocabulary: vocabularies,
  Vote: votes,
};

describe("the database and the domain", () => {
  it("have the same unions", () => expect([...schemaEnums.keys()].sort()).toEqual(Object.keys(unions).sort()));

  it.each(Object.entries(unions))("have the same values of %s, in the same order", (name, values) => {
    expect(schemaEnums.get(name)).toEqual([...values]);
  });
});
