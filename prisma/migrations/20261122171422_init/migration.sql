-- Written by `npm run draft-migration init`: functions.sql and constraints.sql of prisma/sql are copied in, the
-- tables come from prisma/schema, row-level security from scripts/tenancy-sql.ts. Change those, not this file.

-- The organisation of the running transaction. After a transaction PostgreSQL leaves the setting '' rather than NULL
-- on a pooled connection: both mean none, and none sees nothing.
create function app_org() returns uuid language sql stable
  as $$ select nullif(current_setting('app.organisation_id', true), '')::uuid $$;

revoke all on schema public from public;
grant usage on schema public to passerelle_app, passerelle_worker, passerelle_auth;

-- A name as people search for it: without capitals and without accents. No extension is needed, so any server will do.
create function passerelle_plain(text) returns text
  language sql immutable parallel safe
as $$ select regexp_replace(normalize(lower($1), NFD), '[\u0300-\u036f]', '', 'g') $$;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Locale" AS ENUM ('fr', 'nl', 'en', 'ar');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('administrator', 'coordinator', 'referencePerson', 'manager', 'selector', 'trainer');

-- CreateEnum
CREATE TYPE "LinkPurpose" AS ENUM ('status', 'confirmReflection', 'answerProposal', 'signCharter', 'answerMeeting', 'evaluate', 'chooseDossier', 'giveWishes', 'space', 'setPassword');

-- CreateEnum
CREATE TYPE "DossierState" AS ENUM ('draft', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "DossierAnswer" AS ENUM ('picked', 'passed');

-- CreateEnum
CREATE TYPE "ProgrammeState" AS ENUM ('draft', 'open', 'paused');

-- CreateEnum
CREATE TYPE "Orientation" AS ENUM ('befriending', 'mentoring');

-- CreateEnum
CREATE TYPE "Vocabulary" AS ENUM ('duo', 'sponsorship', 'tandem', 'mentoring');

-- CreateEnum
CREATE TYPE "Side" AS ENUM ('citizen', 'migrant');

-- CreateEnum
CREATE TYPE "CharterState" AS ENUM ('draft', 'published', 'superseded');

-- CreateEnum
CREATE TYPE "ProposalState" AS ENUM ('proposed', 'accepted', 'declined', 'expired', 'cancelled');

-- CreateEnum
CREATE TYPE "Answer" AS ENUM ('yes', 'no');

-- CreateEnum
CREATE TYPE "ProposalOrigin" AS ENUM ('coordinator', 'plan', 'team', 'newcomer', 'event');

-- CreateEnum
CREATE TYPE "DuoState" AS ENUM ('meeting', 'active', 'closing', 'closed', 'separated');

-- CreateEnum
CREATE TYPE "FirstMeetingState" AS ENUM ('planned', 'confirmed', 'held');

-- CreateEnum
CREATE TYPE "MessageState" AS ENUM ('queued', 'sent', 'retrying', 'dead', 'cancelled');

-- CreateEnum
CREATE TYPE "PlanState" AS ENUM ('solving', 'ready', 'failed', 'published', 'discarded');

-- CreateEnum
CREATE TYPE "ApplicationState" AS ENUM ('draft', 'submitted');

-- CreateEnum
CREATE TYPE "ParticipationState" AS ENUM ('inSelection', 'inTraining', 'inReflection', 'waiting', 'proposed', 'meeting', 'active', 'ended', 'refused', 'withdrawn');

-- CreateEnum
CREATE TYPE "Recommendation" AS ENUM ('yes', 'doubt', 'no');

-- CreateEnum
CREATE TYPE "Outcome" AS ENUM ('accepted', 'refused');

-- CreateEnum
CREATE TYPE "SpeedMeetingState" AS ENUM ('planned', 'running', 'wishing', 'closed', 'cancelled');

-- CreateEnum
CREATE TYPE "GuestState" AS ENUM ('invited', 'present', 'absent');

-- CreateEnum
CREATE TYPE "Mood" AS ENUM ('good', 'fair', 'hard');

-- CreateEnum
CREATE TYPE "ClosureKind" AS ENUM ('planned', 'early');

-- CreateEnum
CREATE TYPE "ClosureReason" AS ENUM ('plannedEnd', 'becameFriendship', 'goalReached', 'moved', 'noTime', 'notMatching', 'health', 'other');

-- CreateEnum
CREATE TYPE "ClosureState" AS ENUM ('requested', 'done');

-- CreateEnum
CREATE TYPE "RespondentKind" AS ENUM ('citizen', 'migrant', 'referencePerson');

-- CreateEnum
CREATE TYPE "EvaluationState" AS ENUM ('due', 'answered');

-- CreateEnum
CREATE TYPE "TeamQuestionState" AS ENUM ('open', 'agreed', 'rejected', 'withdrawn');

-- CreateEnum
CREATE TYPE "Vote" AS ENUM ('yes', 'no', 'unsure');

-- CreateEnum
CREATE TYPE "TrainingSessionState" AS ENUM ('planned', 'held', 'cancelled');

-- CreateEnum
CREATE TYPE "EnrolmentState" AS ENUM ('enrolled', 'followed', 'missed', 'cancelled');

-- CreateEnum
CREATE TYPE "Presence" AS ENUM ('present', 'excused', 'absent');

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "colour" TEXT,
    "defaultLocale" "Locale" NOT NULL,
    "locales" "Locale"[],
    "contactName" TEXT NOT NULL,
    "contactEmail" TEXT NOT NULL,
    "contactPhone" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "welcome" JSONB NOT NULL,
    "suspendedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UserAccount" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,
    "isPlatformAdministrator" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "UserAccount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuthSession" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AuthSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Membership" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "roles" "Role"[],
    "contactHours" JSONB,
    "contactMeans" JSONB,
    "suspendedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "Person" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "calledName" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "birthYear" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "PersonalLink" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "purpose" "LinkPurpose" NOT NULL,
    "subjectId" UUID,
    "tokenHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PersonalLink_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "SignInCode" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "codeHash" TEXT NOT NULL,
    "onPaper" BOOLEAN NOT NULL DEFAULT false,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SignInCode_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "ParticipantSession" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ParticipantSession_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "Postcode" (
    "code" TEXT NOT NULL,
    "nameFr" TEXT NOT NULL,
    "nameNl" TEXT NOT NULL,
    "nameDe" TEXT NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "Postcode_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Dossier" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "participationId" UUID NOT NULL,
    "state" "DossierState" NOT NULL,
    "words" JSONB NOT NULL,
    "agreedAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Dossier_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "DossierShowing" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "citizenId" UUID NOT NULL,
    "migrantId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "shownAt" TIMESTAMPTZ(3) NOT NULL,
    "answer" "DossierAnswer",
    "rank" INTEGER,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "DossierShowing_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "Programme" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "state" "ProgrammeState" NOT NULL,
    "orientation" "Orientation" NOT NULL,
    "vocabulary" "Vocabulary" NOT NULL,
    "name" JSONB NOT NULL,
    "summary" JSONB NOT NULL,
    "stages" JSONB NOT NULL,
    "vulnerablePublic" BOOLEAN NOT NULL,
    "criteria" JSONB NOT NULL,
    "minimumAssessors" INTEGER NOT NULL,
    "reflectionDays" INTEGER NOT NULL,
    "proposalDays" INTEGER NOT NULL,
    "silentDays" INTEGER NOT NULL,
    "evaluationDays" INTEGER NOT NULL,
    "rhythmMinutes" INTEGER NOT NULL,
    "rhythmDays" INTEGER NOT NULL,
    "plannedMonths" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Programme_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "CharterVersion" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "CharterState" NOT NULL,
    "clauses" JSONB NOT NULL,
    "textHash" TEXT,
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CharterVersion_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "CharterSignature" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "charterVersionId" UUID NOT NULL,
    "participationId" UUID NOT NULL,
    "typedName" TEXT NOT NULL,
    "readIn" "Locale" NOT NULL,
    "signedAt" TIMESTAMPTZ(3) NOT NULL,
    "onPaper" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "CharterSignature_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "MatchingVersion" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "settings" JSONB NOT NULL,
    "publishedById" UUID NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MatchingVersion_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "PairVeto" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "planId" UUID,
    "citizenId" UUID NOT NULL,
    "migrantId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "liftedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PairVeto_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "citizenId" UUID NOT NULL,
    "migrantId" UUID NOT NULL,
    "state" "ProposalState" NOT NULL,
    "reasons" JSONB NOT NULL,
    "score" INTEGER NOT NULL,
    "referencePersonId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "citizenAnswer" "Answer",
    "citizenAnsweredAt" TIMESTAMPTZ(3),
    "migrantAnswer" "Answer",
    "migrantAnsweredAt" TIMESTAMPTZ(3),
    "declineReason" TEXT,
    "origin" "ProposalOrigin" NOT NULL DEFAULT 'coordinator',
    "matchingVersionId" UUID,
    "planId" UUID,
    "citizenAskedAt" TIMESTAMPTZ(3),
    "migrantAskedAt" TIMESTAMPTZ(3),
    "pausedAt" TIMESTAMPTZ(3),
    "overrideReason" TEXT,
    "overriddenById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "ProposalQuestion" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "side" "Side" NOT NULL,
    "text" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,

    CONSTRAINT "ProposalQuestion_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "Duo" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "citizenId" UUID NOT NULL,
    "migrantId" UUID NOT NULL,
    "referencePersonId" UUID NOT NULL,
    "state" "DuoState" NOT NULL,
    "stateSince" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "plannedEndAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "citizenAskedHelpAt" TIMESTAMPTZ(3),
    "migrantAskedHelpAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Duo_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "FirstMeeting" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "duoId" UUID NOT NULL,
    "state" "FirstMeetingState" NOT NULL,
    "place" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "invited" TEXT NOT NULL,
    "mediatorId" UUID,
    "citizenExpectations" TEXT,
    "migrantExpectations" TEXT,
    "citizenAgrees" BOOLEAN,
    "migrantAgrees" BOOLEAN,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FirstMeeting_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "Message" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "template" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,
    "params" JSONB NOT NULL,
    "linkPurpose" "LinkPurpose",
    "linkSubjectId" UUID,
    "linkExpiresAt" TIMESTAMPTZ(3),
    "state" "MessageState" NOT NULL,
    "dedupeKey" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "eventId" UUID,
    "queuedAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "demoSubject" TEXT,
    "demoBody" TEXT,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "Event" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" UUID,
    "subjectKind" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "payload" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "MatchingPlan" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "state" "PlanState" NOT NULL,
    "matchingVersionId" UUID,
    "settings" JSONB,
    "basedOnId" UUID,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "poolHash" TEXT,
    "figures" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "solvedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MatchingPlan_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "PlanPair" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "citizenId" UUID NOT NULL,
    "migrantId" UUID NOT NULL,
    "locked" BOOLEAN NOT NULL DEFAULT false,
    "fresh" BOOLEAN NOT NULL DEFAULT false,
    "score" INTEGER NOT NULL,
    "reasons" JSONB NOT NULL,
    "overrideReason" TEXT,
    "proposalId" UUID,

    CONSTRAINT "PlanPair_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "PlanLeft" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "participationId" UUID NOT NULL,
    "fresh" BOOLEAN NOT NULL DEFAULT false,
    "cause" JSONB NOT NULL,

    CONSTRAINT "PlanLeft_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "FormVersion" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "side" "Side" NOT NULL,
    "number" INTEGER NOT NULL,
    "questions" JSONB NOT NULL,
    "consent" JSONB NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FormVersion_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "Application" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "formVersionId" UUID NOT NULL,
    "side" "Side" NOT NULL,
    "state" "ApplicationState" NOT NULL,
    "locale" "Locale" NOT NULL,
    "answers" JSONB NOT NULL,
    "currentStep" TEXT NOT NULL,
    "idempotencyKey" TEXT NOT NULL,
    "resumeTokenHash" TEXT NOT NULL,
    "resumeCodeHash" TEXT,
    "reference" TEXT NOT NULL,
    "consentedAt" TIMESTAMPTZ(3),
    "consentTextHash" TEXT,
    "personId" UUID,
    "helperName" TEXT,
    "submittedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Application_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "Participation" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "applicationId" UUID,
    "side" "Side" NOT NULL,
    "state" "ParticipationState" NOT NULL,
    "place" INTEGER NOT NULL DEFAULT 1,
    "stateSince" TIMESTAMPTZ(3) NOT NULL,
    "profile" JSONB NOT NULL,
    "waitingSince" TIMESTAMPTZ(3),
    "reflectionEndsAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Participation_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "Assessment" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "participationId" UUID NOT NULL,
    "assessorId" UUID NOT NULL,
    "scores" JSONB NOT NULL,
    "recommendation" "Recommendation" NOT NULL,
    "note" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Assessment_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "participationId" UUID NOT NULL,
    "deciderId" UUID NOT NULL,
    "outcome" "Outcome" NOT NULL,
    "reason" TEXT NOT NULL,
    "referral" TEXT,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "SpeedMeeting" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "rounds" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "tables" INTEGER NOT NULL,
    "state" "SpeedMeetingState" NOT NULL,
    "currentRound" INTEGER NOT NULL DEFAULT 0,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SpeedMeeting_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "SpeedMeetingGuest" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "speedMeetingId" UUID NOT NULL,
    "participationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "GuestState" NOT NULL,
    "wishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SpeedMeetingGuest_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "SpeedMeetingSeat" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "speedMeetingId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "table" INTEGER NOT NULL,
    "citizenId" UUID NOT NULL,
    "migrantId" UUID NOT NULL,

    CONSTRAINT "SpeedMeetingSeat_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "SpeedMeetingWish" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "speedMeetingId" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "aboutId" UUID NOT NULL,
    "strength" INTEGER NOT NULL,
    "enteredById" UUID,
    "wishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SpeedMeetingWish_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "duoId" UUID NOT NULL,
    "loggedById" UUID NOT NULL,
    "heldOn" DATE NOT NULL,
    "minutes" INTEGER NOT NULL,
    "activities" TEXT[],
    "mood" "Mood",
    "note" TEXT,
    "needsHelp" BOOLEAN NOT NULL DEFAULT false,
    "helpSeenAt" TIMESTAMPTZ(3),
    "removedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "Closure" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "duoId" UUID NOT NULL,
    "kind" "ClosureKind" NOT NULL,
    "state" "ClosureState" NOT NULL,
    "askedBy" "Side",
    "reason" "ClosureReason" NOT NULL,
    "note" TEXT,
    "tellOther" BOOLEAN NOT NULL DEFAULT false,
    "lastGatheringAt" TIMESTAMPTZ(3),
    "lastGatheringHeld" BOOLEAN,
    "mediatorId" UUID,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Closure_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "Evaluation" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "duoId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "respondent" "RespondentKind" NOT NULL,
    "state" "EvaluationState" NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "answers" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Evaluation_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "TeamQuestion" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "citizenId" UUID NOT NULL,
    "migrantId" UUID NOT NULL,
    "state" "TeamQuestionState" NOT NULL,
    "votesNeeded" INTEGER NOT NULL,
    "askedById" UUID NOT NULL,
    "note" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" UUID,
    "decisionReason" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "proposalId" UUID,

    CONSTRAINT "TeamQuestion_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "TeamVote" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "vote" "Vote" NOT NULL,
    "reason" TEXT NOT NULL,
    "votedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TeamVote_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "TrainingSession" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "title" JSONB NOT NULL,
    "place" TEXT NOT NULL,
    "trainer" TEXT NOT NULL,
    "places" INTEGER NOT NULL,
    "state" "TrainingSessionState" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TrainingSession_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "TrainingDate" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TrainingDate_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "Enrolment" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "participationId" UUID NOT NULL,
    "state" "EnrolmentState" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Enrolment_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "Attendance" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "enrolmentId" UUID NOT NULL,
    "dateId" UUID NOT NULL,
    "presence" "Presence" NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Attendance_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_slug_key" ON "Organisation"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "UserAccount_email_key" ON "UserAccount"("email");

-- CreateIndex
CREATE INDEX "AuthSession_userId_idx" ON "AuthSession"("userId");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE INDEX "Membership_organisationId_personId_idx" ON "Membership"("organisationId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_organisationId_userId_key" ON "Membership"("organisationId", "userId");

-- CreateIndex
CREATE INDEX "Person_organisationId_email_idx" ON "Person"("organisationId", "email");

-- CreateIndex
CREATE INDEX "Person_organisationId_createdAt_idx" ON "Person"("organisationId", "createdAt");

-- CreateIndex
CREATE INDEX "PersonalLink_organisationId_personId_idx" ON "PersonalLink"("organisationId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "PersonalLink_organisationId_tokenHash_key" ON "PersonalLink"("organisationId", "tokenHash");

-- CreateIndex
CREATE INDEX "SignInCode_organisationId_personId_idx" ON "SignInCode"("organisationId", "personId");

-- CreateIndex
CREATE INDEX "ParticipantSession_organisationId_personId_idx" ON "ParticipantSession"("organisationId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "ParticipantSession_organisationId_tokenHash_key" ON "ParticipantSession"("organisationId", "tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Dossier_organisationId_participationId_key" ON "Dossier"("organisationId", "participationId");

-- CreateIndex
CREATE INDEX "DossierShowing_organisationId_citizenId_idx" ON "DossierShowing"("organisationId", "citizenId");

-- CreateIndex
CREATE UNIQUE INDEX "DossierShowing_organisationId_migrantId_citizenId_key" ON "DossierShowing"("organisationId", "migrantId", "citizenId");

-- CreateIndex
CREATE UNIQUE INDEX "Programme_organisationId_slug_key" ON "Programme"("organisationId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "CharterVersion_organisationId_programmeId_number_key" ON "CharterVersion"("organisationId", "programmeId", "number");

-- CreateIndex
CREATE INDEX "CharterSignature_organisationId_participationId_idx" ON "CharterSignature"("organisationId", "participationId");

-- CreateIndex
CREATE UNIQUE INDEX "CharterSignature_organisationId_charterVersionId_participat_key" ON "CharterSignature"("organisationId", "charterVersionId", "participationId");

-- CreateIndex
CREATE INDEX "MatchingVersion_organisationId_publishedById_idx" ON "MatchingVersion"("organisationId", "publishedById");

-- CreateIndex
CREATE UNIQUE INDEX "MatchingVersion_organisationId_programmeId_number_key" ON "MatchingVersion"("organisationId", "programmeId", "number");

-- CreateIndex
CREATE INDEX "PairVeto_organisationId_programmeId_idx" ON "PairVeto"("organisationId", "programmeId");

-- CreateIndex
CREATE INDEX "PairVeto_organisationId_planId_idx" ON "PairVeto"("organisationId", "planId");

-- CreateIndex
CREATE INDEX "PairVeto_organisationId_citizenId_idx" ON "PairVeto"("organisationId", "citizenId");

-- CreateIndex
CREATE INDEX "PairVeto_organisationId_migrantId_idx" ON "PairVeto"("organisationId", "migrantId");

-- CreateIndex
CREATE INDEX "PairVeto_organisationId_createdById_idx" ON "PairVeto"("organisationId", "createdById");

-- CreateIndex
CREATE INDEX "Proposal_organisationId_programmeId_state_idx" ON "Proposal"("organisationId", "programmeId", "state");

-- CreateIndex
CREATE INDEX "Proposal_organisationId_citizenId_idx" ON "Proposal"("organisationId", "citizenId");

-- CreateIndex
CREATE INDEX "Proposal_organisationId_migrantId_idx" ON "Proposal"("organisationId", "migrantId");

-- CreateIndex
CREATE INDEX "Proposal_organisationId_matchingVersionId_idx" ON "Proposal"("organisationId", "matchingVersionId");

-- CreateIndex
CREATE INDEX "Proposal_organisationId_planId_idx" ON "Proposal"("organisationId", "planId");

-- CreateIndex
CREATE INDEX "Proposal_organisationId_overriddenById_idx" ON "Proposal"("organisationId", "overriddenById");

-- CreateIndex
CREATE INDEX "ProposalQuestion_organisationId_proposalId_idx" ON "ProposalQuestion"("organisationId", "proposalId");

-- CreateIndex
CREATE INDEX "ProposalQuestion_organisationId_answeredById_idx" ON "ProposalQuestion"("organisationId", "answeredById");

-- CreateIndex
CREATE INDEX "Duo_organisationId_programmeId_state_idx" ON "Duo"("organisationId", "programmeId", "state");

-- CreateIndex
CREATE INDEX "Duo_organisationId_referencePersonId_idx" ON "Duo"("organisationId", "referencePersonId");

-- CreateIndex
CREATE INDEX "Duo_organisationId_citizenId_idx" ON "Duo"("organisationId", "citizenId");

-- CreateIndex
CREATE INDEX "Duo_organisationId_migrantId_idx" ON "Duo"("organisationId", "migrantId");

-- CreateIndex
CREATE UNIQUE INDEX "Duo_organisationId_proposalId_key" ON "Duo"("organisationId", "proposalId");

-- CreateIndex
CREATE INDEX "FirstMeeting_organisationId_mediatorId_idx" ON "FirstMeeting"("organisationId", "mediatorId");

-- CreateIndex
CREATE UNIQUE INDEX "FirstMeeting_organisationId_duoId_key" ON "FirstMeeting"("organisationId", "duoId");

-- CreateIndex
CREATE INDEX "Message_organisationId_state_queuedAt_idx" ON "Message"("organisationId", "state", "queuedAt");

-- CreateIndex
CREATE INDEX "Message_organisationId_personId_idx" ON "Message"("organisationId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Message_organisationId_dedupeKey_key" ON "Message"("organisationId", "dedupeKey");

-- CreateIndex
CREATE INDEX "Event_organisationId_subjectKind_subjectId_at_idx" ON "Event"("organisationId", "subjectKind", "subjectId", "at");

-- CreateIndex
CREATE INDEX "Event_organisationId_at_idx" ON "Event"("organisationId", "at");

-- CreateIndex
CREATE INDEX "MatchingPlan_organisationId_programmeId_state_idx" ON "MatchingPlan"("organisationId", "programmeId", "state");

-- CreateIndex
CREATE INDEX "MatchingPlan_organisationId_matchingVersionId_idx" ON "MatchingPlan"("organisationId", "matchingVersionId");

-- CreateIndex
CREATE INDEX "MatchingPlan_organisationId_basedOnId_idx" ON "MatchingPlan"("organisationId", "basedOnId");

-- CreateIndex
CREATE INDEX "MatchingPlan_organisationId_createdById_idx" ON "MatchingPlan"("organisationId", "createdById");

-- CreateIndex
CREATE INDEX "PlanPair_organisationId_citizenId_idx" ON "PlanPair"("organisationId", "citizenId");

-- CreateIndex
CREATE INDEX "PlanPair_organisationId_migrantId_idx" ON "PlanPair"("organisationId", "migrantId");

-- CreateIndex
CREATE UNIQUE INDEX "PlanPair_organisationId_planId_citizenId_key" ON "PlanPair"("organisationId", "planId", "citizenId");

-- CreateIndex
CREATE UNIQUE INDEX "PlanPair_organisationId_planId_migrantId_key" ON "PlanPair"("organisationId", "planId", "migrantId");

-- CreateIndex
CREATE UNIQUE INDEX "PlanPair_organisationId_proposalId_key" ON "PlanPair"("organisationId", "proposalId");

-- CreateIndex
CREATE INDEX "PlanLeft_organisationId_participationId_idx" ON "PlanLeft"("organisationId", "participationId");

-- CreateIndex
CREATE UNIQUE INDEX "PlanLeft_organisationId_planId_participationId_key" ON "PlanLeft"("organisationId", "planId", "participationId");

-- CreateIndex
CREATE UNIQUE INDEX "FormVersion_organisationId_programmeId_side_number_key" ON "FormVersion"("organisationId", "programmeId", "side", "number");

-- CreateIndex
CREATE INDEX "Application_organisationId_programmeId_state_idx" ON "Application"("organisationId", "programmeId", "state");

-- CreateIndex
CREATE INDEX "Application_organisationId_personId_idx" ON "Application"("organisationId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Application_organisationId_idempotencyKey_key" ON "Application"("organisationId", "idempotencyKey");

-- CreateIndex
CREATE UNIQUE INDEX "Application_organisationId_resumeTokenHash_key" ON "Application"("organisationId", "resumeTokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Application_organisationId_reference_key" ON "Application"("organisationId", "reference");

-- CreateIndex
CREATE INDEX "Participation_organisationId_programmeId_state_side_idx" ON "Participation"("organisationId", "programmeId", "state", "side");

-- CreateIndex
CREATE INDEX "Participation_organisationId_personId_idx" ON "Participation"("organisationId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Participation_organisationId_applicationId_key" ON "Participation"("organisationId", "applicationId");

-- CreateIndex
CREATE INDEX "Assessment_organisationId_assessorId_idx" ON "Assessment"("organisationId", "assessorId");

-- CreateIndex
CREATE UNIQUE INDEX "Assessment_organisationId_participationId_assessorId_key" ON "Assessment"("organisationId", "participationId", "assessorId");

-- CreateIndex
CREATE INDEX "Decision_organisationId_participationId_idx" ON "Decision"("organisationId", "participationId");

-- CreateIndex
CREATE INDEX "Decision_organisationId_deciderId_idx" ON "Decision"("organisationId", "deciderId");

-- CreateIndex
CREATE INDEX "SpeedMeeting_organisationId_programmeId_state_idx" ON "SpeedMeeting"("organisationId", "programmeId", "state");

-- CreateIndex
CREATE INDEX "SpeedMeeting_organisationId_createdById_idx" ON "SpeedMeeting"("organisationId", "createdById");

-- CreateIndex
CREATE INDEX "SpeedMeetingGuest_organisationId_participationId_idx" ON "SpeedMeetingGuest"("organisationId", "participationId");

-- CreateIndex
CREATE UNIQUE INDEX "SpeedMeetingGuest_organisationId_speedMeetingId_participati_key" ON "SpeedMeetingGuest"("organisationId", "speedMeetingId", "participationId");

-- CreateIndex
CREATE UNIQUE INDEX "SpeedMeetingGuest_organisationId_speedMeetingId_number_key" ON "SpeedMeetingGuest"("organisationId", "speedMeetingId", "number");

-- CreateIndex
CREATE INDEX "SpeedMeetingSeat_organisationId_citizenId_idx" ON "SpeedMeetingSeat"("organisationId", "citizenId");

-- CreateIndex
CREATE INDEX "SpeedMeetingSeat_organisationId_migrantId_idx" ON "SpeedMeetingSeat"("organisationId", "migrantId");

-- CreateIndex
CREATE UNIQUE INDEX "SpeedMeetingSeat_organisationId_speedMeetingId_citizenId_mi_key" ON "SpeedMeetingSeat"("organisationId", "speedMeetingId", "citizenId", "migrantId");

-- CreateIndex
CREATE UNIQUE INDEX "SpeedMeetingSeat_organisationId_speedMeetingId_round_citize_key" ON "SpeedMeetingSeat"("organisationId", "speedMeetingId", "round", "citizenId");

-- CreateIndex
CREATE UNIQUE INDEX "SpeedMeetingSeat_organisationId_speedMeetingId_round_migran_key" ON "SpeedMeetingSeat"("organisationId", "speedMeetingId", "round", "migrantId");

-- CreateIndex
CREATE UNIQUE INDEX "SpeedMeetingSeat_organisationId_speedMeetingId_round_table_key" ON "SpeedMeetingSeat"("organisationId", "speedMeetingId", "round", "table");

-- CreateIndex
CREATE INDEX "SpeedMeetingWish_organisationId_speedMeetingId_idx" ON "SpeedMeetingWish"("organisationId", "speedMeetingId");

-- CreateIndex
CREATE INDEX "SpeedMeetingWish_organisationId_aboutId_idx" ON "SpeedMeetingWish"("organisationId", "aboutId");

-- CreateIndex
CREATE INDEX "SpeedMeetingWish_organisationId_enteredById_idx" ON "SpeedMeetingWish"("organisationId", "enteredById");

-- CreateIndex
CREATE UNIQUE INDEX "SpeedMeetingWish_organisationId_fromId_aboutId_key" ON "SpeedMeetingWish"("organisationId", "fromId", "aboutId");

-- CreateIndex
CREATE INDEX "Meeting_organisationId_duoId_heldOn_idx" ON "Meeting"("organisationId", "duoId", "heldOn" DESC);

-- CreateIndex
CREATE INDEX "Meeting_organisationId_loggedById_idx" ON "Meeting"("organisationId", "loggedById");

-- CreateIndex
CREATE INDEX "Closure_organisationId_mediatorId_idx" ON "Closure"("organisationId", "mediatorId");

-- CreateIndex
CREATE UNIQUE INDEX "Closure_organisationId_duoId_key" ON "Closure"("organisationId", "duoId");

-- CreateIndex
CREATE INDEX "Evaluation_organisationId_personId_idx" ON "Evaluation"("organisationId", "personId");

-- CreateIndex
CREATE INDEX "Evaluation_organisationId_state_dueAt_idx" ON "Evaluation"("organisationId", "state", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "Evaluation_organisationId_duoId_respondent_key" ON "Evaluation"("organisationId", "duoId", "respondent");

-- CreateIndex
CREATE INDEX "TeamQuestion_organisationId_programmeId_state_idx" ON "TeamQuestion"("organisationId", "programmeId", "state");

-- CreateIndex
CREATE INDEX "TeamQuestion_organisationId_citizenId_idx" ON "TeamQuestion"("organisationId", "citizenId");

-- CreateIndex
CREATE INDEX "TeamQuestion_organisationId_migrantId_idx" ON "TeamQuestion"("organisationId", "migrantId");

-- CreateIndex
CREATE INDEX "TeamQuestion_organisationId_askedById_idx" ON "TeamQuestion"("organisationId", "askedById");

-- CreateIndex
CREATE INDEX "TeamQuestion_organisationId_decidedById_idx" ON "TeamQuestion"("organisationId", "decidedById");

-- CreateIndex
CREATE UNIQUE INDEX "TeamQuestion_organisationId_proposalId_key" ON "TeamQuestion"("organisationId", "proposalId");

-- CreateIndex
CREATE INDEX "TeamVote_organisationId_membershipId_idx" ON "TeamVote"("organisationId", "membershipId");

-- CreateIndex
CREATE UNIQUE INDEX "TeamVote_organisationId_questionId_membershipId_key" ON "TeamVote"("organisationId", "questionId", "membershipId");

-- CreateIndex
CREATE INDEX "TrainingSession_organisationId_programmeId_state_idx" ON "TrainingSession"("organisationId", "programmeId", "state");

-- CreateIndex
CREATE INDEX "TrainingDate_organisationId_sessionId_startsAt_idx" ON "TrainingDate"("organisationId", "sessionId", "startsAt");

-- CreateIndex
CREATE INDEX "Enrolment_organisationId_participationId_idx" ON "Enrolment"("organisationId", "participationId");

-- CreateIndex
CREATE UNIQUE INDEX "Enrolment_organisationId_sessionId_participationId_key" ON "Enrolment"("organisationId", "sessionId", "participationId");

-- CreateIndex
CREATE INDEX "Attendance_organisationId_dateId_idx" ON "Attendance"("organisationId", "dateId");

-- CreateIndex
CREATE UNIQUE INDEX "Attendance_organisationId_enrolmentId_dateId_key" ON "Attendance"("organisationId", "enrolmentId", "dateId");

-- AddForeignKey
ALTER TABLE "AuthSession" ADD CONSTRAINT "AuthSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "UserAccount"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_organisationId_personId_fkey" FOREIGN KEY ("organisationId", "personId") REFERENCES "Person"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonalLink" ADD CONSTRAINT "PersonalLink_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonalLink" ADD CONSTRAINT "PersonalLink_organisationId_personId_fkey" FOREIGN KEY ("organisationId", "personId") REFERENCES "Person"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignInCode" ADD CONSTRAINT "SignInCode_organisationId_personId_fkey" FOREIGN KEY ("organisationId", "personId") REFERENCES "Person"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ParticipantSession" ADD CONSTRAINT "ParticipantSession_organisationId_personId_fkey" FOREIGN KEY ("organisationId", "personId") REFERENCES "Person"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dossier" ADD CONSTRAINT "Dossier_organisationId_participationId_fkey" FOREIGN KEY ("organisationId", "participationId") REFERENCES "Participation"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DossierShowing" ADD CONSTRAINT "DossierShowing_organisationId_citizenId_fkey" FOREIGN KEY ("organisationId", "citizenId") REFERENCES "Participation"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DossierShowing" ADD CONSTRAINT "DossierShowing_organisationId_migrantId_fkey" FOREIGN KEY ("organisationId", "migrantId") REFERENCES "Participation"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Programme" ADD CONSTRAINT "Programme_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CharterVersion" ADD CONSTRAINT "CharterVersion_organisationId_programmeId_fkey" FOREIGN KEY ("organisationId", "programmeId") REFERENCES "Programme"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CharterSignature" ADD CONSTRAINT "CharterSignature_organisationId_charterVersionId_fkey" FOREIGN KEY ("organisationId", "charterVersionId") REFERENCES "CharterVersion"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CharterSignature" ADD CONSTRAINT "CharterSignature_organisationId_participationId_fkey" FOREIGN KEY ("organisationId", "participationId") REFERENCES "Participation"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MatchingVersion" ADD CONSTRAINT "MatchingVersion_organisationId_programmeId_fkey" FOREIGN KEY ("organisationId", "programmeId") REFERENCES "Programme"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MatchingVersion" ADD CONSTRAINT "MatchingVersion_organisationId_publishedById_fkey" FOREIGN KEY ("organisationId", "publishedById") REFERENCES "Membership"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairVeto" ADD CONSTRAINT "PairVeto_organisationId_programmeId_fkey" FOREIGN KEY ("organisationId", "programmeId") REFERENCES "Programme"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairVeto" ADD CONSTRAINT "PairVeto_organisationId_planId_fkey" FOREIGN KEY ("organisationId", "planId") REFERENCES "MatchingPlan"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairVeto" ADD CONSTRAINT "PairVeto_organisationId_citizenId_fkey" FOREIGN KEY ("organisationId", "citizenId") REFERENCES "Participation"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairVeto" ADD CONSTRAINT "PairVeto_organisationId_migrantId_fkey" FOREIGN KEY ("organisationId", "migrantId") REFERENCES "Participation"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairVeto" ADD CONSTRAINT "PairVeto_organisationId_createdById_fkey" FOREIGN KEY ("organisationId", "createdById") REFERENCES "Membership"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_organisationId_programmeId_fkey" FOREIGN KEY ("organisationId", "programmeId") REFERENCES "Programme"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_organisationId_citizenId_fkey" FOREIGN KEY ("organisationId", "citizenId") REFERENCES "Participation"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_organisationId_migrantId_fkey" FOREIGN KEY ("organisationId", "migrantId") REFERENCES "Participation"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_organisationId_matchingVersionId_fkey" FOREIGN KEY ("organisationId", "matchingVersionId") REFERENCES "MatchingVersion"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_organisationId_planId_fkey" FOREIGN KEY ("organisationId", "planId") REFERENCES "MatchingPlan"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_organisationId_overriddenById_fkey" FOREIGN KEY ("organisationId", "overriddenById") REFERENCES "Membership"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalQuestion" ADD CONSTRAINT "ProposalQuestion_organisationId_proposalId_fkey" FOREIGN KEY ("organisationId", "proposalId") REFERENCES "Proposal"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalQuestion" ADD CONSTRAINT "ProposalQuestion_organisationId_answeredById_fkey" FOREIGN KEY ("organisationId", "answeredById") REFERENCES "Membership"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Duo" ADD CONSTRAINT "Duo_organisationId_programmeId_fkey" FOREIGN KEY ("organisationId", "programmeId") REFERENCES "Programme"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Duo" ADD CONSTRAINT "Duo_organisationId_proposalId_fkey" FOREIGN KEY ("organisationId", "proposalId") REFERENCES "Proposal"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Duo" ADD CONSTRAINT "Duo_organisationId_citizenId_fkey" FOREIGN KEY ("organisationId", "citizenId") REFERENCES "Participation"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Duo" ADD CONSTRAINT "Duo_organisationId_migrantId_fkey" FOREIGN KEY ("organisationId", "migrantId") REFERENCES "Participation"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Duo" ADD CONSTRAINT "Duo_organisationId_referencePersonId_fkey" FOREIGN KEY ("organisationId", "referencePersonId") REFERENCES "Membership"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FirstMeeting" ADD CONSTRAINT "FirstMeeting_organisationId_duoId_fkey" FOREIGN KEY ("organisationId", "duoId") REFERENCES "Duo"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FirstMeeting" ADD CONSTRAINT "FirstMeeting_organisationId_mediatorId_fkey" FOREIGN KEY ("organisationId", "mediatorId") REFERENCES "Membership"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_organisationId_personId_fkey" FOREIGN KEY ("organisationId", "personId") REFERENCES "Person"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MatchingPlan" ADD CONSTRAINT "MatchingPlan_organisationId_programmeId_fkey" FOREIGN KEY ("organisationId", "programmeId") REFERENCES "Programme"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MatchingPlan" ADD CONSTRAINT "MatchingPlan_organisationId_matchingVersionId_fkey" FOREIGN KEY ("organisationId", "matchingVersionId") REFERENCES "MatchingVersion"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MatchingPlan" ADD CONSTRAINT "MatchingPlan_organisationId_basedOnId_fkey" FOREIGN KEY ("organisationId", "basedOnId") REFERENCES "MatchingPlan"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MatchingPlan" ADD CONSTRAINT "MatchingPlan_organisationId_createdById_fkey" FOREIGN KEY ("organisationId", "createdById") REFERENCES "Membership"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanPair" ADD CONSTRAINT "PlanPair_organisationId_planId_fkey" FOREIGN KEY ("organisationId", "planId") REFERENCES "MatchingPlan"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanPair" ADD CONSTRAINT "PlanPair_organisationId_citizenId_fkey" FOREIGN KEY ("organisationId", "citizenId") REFERENCES "Participation"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanPair" ADD CONSTRAINT "PlanPair_organisationId_migrantId_fkey" FOREIGN KEY ("organisationId", "migrantId") REFERENCES "Participation"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanPair" ADD CONSTRAINT "PlanPair_organisationId_proposalId_fkey" FOREIGN KEY ("organisationId", "proposalId") REFERENCES "Proposal"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanLeft" ADD CONSTRAINT "PlanLeft_organisationId_planId_fkey" FOREIGN KEY ("organisationId", "planId") REFERENCES "MatchingPlan"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanLeft" ADD CONSTRAINT "PlanLeft_organisationId_participationId_fkey" FOREIGN KEY ("organisationId", "participationId") REFERENCES "Participation"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormVersion" ADD CONSTRAINT "FormVersion_organisationId_programmeId_fkey" FOREIGN KEY ("organisationId", "programmeId") REFERENCES "Programme"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_organisationId_programmeId_fkey" FOREIGN KEY ("organisationId", "programmeId") REFERENCES "Programme"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_organisationId_formVersionId_fkey" FOREIGN KEY ("organisationId", "formVersionId") REFERENCES "FormVersion"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_organisationId_personId_fkey" FOREIGN KEY ("organisationId", "personId") REFERENCES "Person"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_organisationId_programmeId_fkey" FOREIGN KEY ("organisationId", "programmeId") REFERENCES "Programme"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_organisationId_personId_fkey" FOREIGN KEY ("organisationId", "personId") REFERENCES "Person"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_organisationId_applicationId_fkey" FOREIGN KEY ("organisationId", "applicationId") REFERENCES "Application"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_organisationId_participationId_fkey" FOREIGN KEY ("organisationId", "participationId") REFERENCES "Participation"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_organisationId_assessorId_fkey" FOREIGN KEY ("organisationId", "assessorId") REFERENCES "Membership"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_organisationId_participationId_fkey" FOREIGN KEY ("organisationId", "participationId") REFERENCES "Participation"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_organisationId_deciderId_fkey" FOREIGN KEY ("organisationId", "deciderId") REFERENCES "Membership"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpeedMeeting" ADD CONSTRAINT "SpeedMeeting_organisationId_programmeId_fkey" FOREIGN KEY ("organisationId", "programmeId") REFERENCES "Programme"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpeedMeeting" ADD CONSTRAINT "SpeedMeeting_organisationId_createdById_fkey" FOREIGN KEY ("organisationId", "createdById") REFERENCES "Membership"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpeedMeetingGuest" ADD CONSTRAINT "SpeedMeetingGuest_organisationId_speedMeetingId_fkey" FOREIGN KEY ("organisationId", "speedMeetingId") REFERENCES "SpeedMeeting"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpeedMeetingGuest" ADD CONSTRAINT "SpeedMeetingGuest_organisationId_participationId_fkey" FOREIGN KEY ("organisationId", "participationId") REFERENCES "Participation"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpeedMeetingSeat" ADD CONSTRAINT "SpeedMeetingSeat_organisationId_speedMeetingId_fkey" FOREIGN KEY ("organisationId", "speedMeetingId") REFERENCES "SpeedMeeting"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpeedMeetingSeat" ADD CONSTRAINT "SpeedMeetingSeat_organisationId_citizenId_fkey" FOREIGN KEY ("organisationId", "citizenId") REFERENCES "SpeedMeetingGuest"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpeedMeetingSeat" ADD CONSTRAINT "SpeedMeetingSeat_organisationId_migrantId_fkey" FOREIGN KEY ("organisationId", "migrantId") REFERENCES "SpeedMeetingGuest"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpeedMeetingWish" ADD CONSTRAINT "SpeedMeetingWish_organisationId_speedMeetingId_fkey" FOREIGN KEY ("organisationId", "speedMeetingId") REFERENCES "SpeedMeeting"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpeedMeetingWish" ADD CONSTRAINT "SpeedMeetingWish_organisationId_fromId_fkey" FOREIGN KEY ("organisationId", "fromId") REFERENCES "SpeedMeetingGuest"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpeedMeetingWish" ADD CONSTRAINT "SpeedMeetingWish_organisationId_aboutId_fkey" FOREIGN KEY ("organisationId", "aboutId") REFERENCES "SpeedMeetingGuest"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpeedMeetingWish" ADD CONSTRAINT "SpeedMeetingWish_organisationId_enteredById_fkey" FOREIGN KEY ("organisationId", "enteredById") REFERENCES "Membership"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_organisationId_duoId_fkey" FOREIGN KEY ("organisationId", "duoId") REFERENCES "Duo"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_organisationId_loggedById_fkey" FOREIGN KEY ("organisationId", "loggedById") REFERENCES "Person"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Closure" ADD CONSTRAINT "Closure_organisationId_duoId_fkey" FOREIGN KEY ("organisationId", "duoId") REFERENCES "Duo"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Closure" ADD CONSTRAINT "Closure_organisationId_mediatorId_fkey" FOREIGN KEY ("organisationId", "mediatorId") REFERENCES "Membership"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_organisationId_duoId_fkey" FOREIGN KEY ("organisationId", "duoId") REFERENCES "Duo"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_organisationId_personId_fkey" FOREIGN KEY ("organisationId", "personId") REFERENCES "Person"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamQuestion" ADD CONSTRAINT "TeamQuestion_organisationId_programmeId_fkey" FOREIGN KEY ("organisationId", "programmeId") REFERENCES "Programme"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamQuestion" ADD CONSTRAINT "TeamQuestion_organisationId_citizenId_fkey" FOREIGN KEY ("organisationId", "citizenId") REFERENCES "Participation"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamQuestion" ADD CONSTRAINT "TeamQuestion_organisationId_migrantId_fkey" FOREIGN KEY ("organisationId", "migrantId") REFERENCES "Participation"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamQuestion" ADD CONSTRAINT "TeamQuestion_organisationId_askedById_fkey" FOREIGN KEY ("organisationId", "askedById") REFERENCES "Membership"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamQuestion" ADD CONSTRAINT "TeamQuestion_organisationId_decidedById_fkey" FOREIGN KEY ("organisationId", "decidedById") REFERENCES "Membership"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamQuestion" ADD CONSTRAINT "TeamQuestion_organisationId_proposalId_fkey" FOREIGN KEY ("organisationId", "proposalId") REFERENCES "Proposal"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamVote" ADD CONSTRAINT "TeamVote_organisationId_questionId_fkey" FOREIGN KEY ("organisationId", "questionId") REFERENCES "TeamQuestion"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamVote" ADD CONSTRAINT "TeamVote_organisationId_membershipId_fkey" FOREIGN KEY ("organisationId", "membershipId") REFERENCES "Membership"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingSession" ADD CONSTRAINT "TrainingSession_organisationId_programmeId_fkey" FOREIGN KEY ("organisationId", "programmeId") REFERENCES "Programme"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingDate" ADD CONSTRAINT "TrainingDate_organisationId_sessionId_fkey" FOREIGN KEY ("organisationId", "sessionId") REFERENCES "TrainingSession"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_organisationId_sessionId_fkey" FOREIGN KEY ("organisationId", "sessionId") REFERENCES "TrainingSession"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_organisationId_participationId_fkey" FOREIGN KEY ("organisationId", "participationId") REFERENCES "Participation"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_organisationId_enrolmentId_fkey" FOREIGN KEY ("organisationId", "enrolmentId") REFERENCES "Enrolment"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_organisationId_dateId_fkey" FOREIGN KEY ("organisationId", "dateId") REFERENCES "TrainingDate"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One open proposal and one open duo for each person and programme life: the database refuses a second one,
-- whatever two coordinators do at the same moment.
create unique index "Proposal_open_citizen" on "Proposal" ("organisationId", "citizenId") where "state" = 'proposed';
create unique index "Proposal_open_migrant" on "Proposal" ("organisationId", "migrantId") where "state" = 'proposed';
create unique index "Duo_open_citizen" on "Duo" ("organisationId", "citizenId") where "state" in ('meeting', 'active', 'closing');
create unique index "Duo_open_migrant" on "Duo" ("organisationId", "migrantId") where "state" in ('meeting', 'active', 'closing');

-- One life per person, programme, side and place as long as it is not over.
create unique index "Participation_open" on "Participation" ("organisationId", "programmeId", "personId", "side", "place")
  where "state" not in ('ended', 'refused', 'withdrawn');

-- A second place is a citizen's.
alter table "Participation" add constraint "Participation_place" check ("place" = 1 or ("side" = 'citizen' and "place" between 2 and 9));

-- The same two people are forbidden once, in the programme and in each plan.
create unique index "PairVeto_once" on "PairVeto"
  ("organisationId", "citizenId", "migrantId", coalesce("planId", '00000000-0000-0000-0000-000000000000')) where "liftedAt" is null;

-- One question about a pair at a time, in the support team.
create unique index "TeamQuestion_open" on "TeamQuestion" ("organisationId", "citizenId", "migrantId") where "state" = 'open';

-- One question of each side at a time.
create unique index "ProposalQuestion_open" on "ProposalQuestion" ("organisationId", "proposalId", "side") where "answeredAt" is null;

alter table "SpeedMeetingWish" add constraint "SpeedMeetingWish_strength" check ("strength" between 0 and 2);
alter table "SpeedMeeting" add constraint "SpeedMeeting_numbers" check
  ("rounds" between 1 and 30 and "minutes" between 2 and 60 and "tables" between 1 and 200);
alter table "MatchingPlan" add constraint "MatchingPlan_progress" check ("progress" between 0 and 100);
alter table "Proposal" add constraint "Proposal_override" check (("overrideReason" is null) = ("overriddenById" is null));

-- One draft and one published version of a charter at a time.
create unique index "CharterVersion_one_draft" on "CharterVersion" ("organisationId", "programmeId") where "state" = 'draft';
create unique index "CharterVersion_one_published" on "CharterVersion" ("organisationId", "programmeId") where "state" = 'published';

-- A confirmed first meeting has a mediator.
alter table "FirstMeeting" add constraint "FirstMeeting_mediator" check ("state" = 'planned' or "mediatorId" is not null);

alter table "Meeting" add constraint "Meeting_minutes" check ("minutes" between 5 and 1440);
alter table "TrainingSession" add constraint "TrainingSession_places" check ("places" between 1 and 500);

-- Every transaction begins here. The organisation is set for this transaction only; changing it within one is refused,
-- since a nested commit would carry the second organisation into the first (seen with savepoints).
create function enter_organisation(organisation uuid, actor_kind text, actor uuid)
  returns table (standing text, roles text[])
  language plpgsql
as $$
declare
  present text := nullif(current_setting('app.organisation_id', true), '');
  suspended timestamptz;
  found_roles text[] := '{}';
begin
  if present is not null and present <> organisation::text then
    raise exception 'this transaction already belongs to another organisation';
  end if;
  perform set_config('app.organisation_id', organisation::text, true),
          set_config('app.actor_id', coalesce(actor::text, ''), true);
  if actor_kind = 'platform' then
    return query select 'ok', found_roles;
    return;
  end if;
  select o."suspendedAt" into suspended from "Organisation" o where o."id" = organisation;
  if not found then
    return query select 'unknown', found_roles;
    return;
  end if;
  if suspended is not null and actor_kind <> 'system' then
    return query select 'suspended', found_roles;
    return;
  end if;
  if actor_kind = 'staff' then
    select m."roles"::text[] into found_roles from "Membership" m
      where m."organisationId" = organisation and m."id" = actor and m."suspendedAt" is null;
    if not found then
      return query select 'suspended', '{}'::text[];
      return;
    end if;
  elsif actor_kind = 'participant' then
    if not exists (select from "Person" p where p."organisationId" = organisation and p."id" = actor) then
      return query select 'unknown', '{}'::text[];
      return;
    end if;
  end if;
  return query select 'ok', found_roles;
end
$$;

-- Finds or makes the sign-in of an e-mail address inside the inviting transaction, without letting the application
-- read the accounts: the answer is an id either way, so it tells nobody whether the address was known.
create function account_for(account_id uuid, account_email text, account_name text, account_locale "Locale", at timestamptz)
  returns uuid
  language sql
  security definer
  set search_path = public, pg_temp
as $$
  insert into "UserAccount" ("id", "email", "name", "passwordHash", "locale", "createdAt")
    values (account_id, lower(account_email), account_name, '', account_locale, at)
    on conflict ("email") do update set "email" = excluded."email"
    returning "id"
$$;

-- A member of staff is written to at the address they sign in with: the link of an invitation sets the password of that
-- account, in every organisation it works for, so nobody may lead it elsewhere by changing the person. Erasing stays
-- possible.
create function keep_staff_address() returns trigger language plpgsql as $$
begin
  if new."email" is distinct from old."email" and new."email" is not null and exists (
    select from "Membership" m where m."organisationId" = new."organisationId" and m."personId" = new."id"
  ) then
    raise exception 'the address of a member of staff is the one they sign in with' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger "Person_staff_address" before update of "email" on "Person"
  for each row execute function keep_staff_address();

alter table "Organisation" enable row level security;
alter table "Organisation" force row level security;
create policy tenant on "Organisation" to passerelle_app, passerelle_worker
  using ("id" = (select app_org())) with check ("id" = (select app_org()));
create policy sign_in on "Organisation" for select to passerelle_auth using (true);
grant select, insert, update, delete on "Organisation" to passerelle_app, passerelle_worker;
grant select on "Organisation" to passerelle_auth;

grant select, insert, update, delete on "UserAccount" to passerelle_auth;

grant select, insert, update, delete on "AuthSession" to passerelle_auth;

grant select, insert, update, delete on "RateLimit" to passerelle_auth;

alter table "Membership" enable row level security;
alter table "Membership" force row level security;
create policy tenant on "Membership" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert, update, delete on "Membership" to passerelle_app, passerelle_worker;
create policy sign_in on "Membership" for select to passerelle_auth using (true);
grant select on "Membership" to passerelle_auth;

alter table "Person" enable row level security;
alter table "Person" force row level security;
create policy tenant on "Person" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert, update, delete on "Person" to passerelle_app, passerelle_worker;

alter table "PersonalLink" enable row level security;
alter table "PersonalLink" force row level security;
create policy tenant on "PersonalLink" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert, update, delete on "PersonalLink" to passerelle_app, passerelle_worker;

alter table "SignInCode" enable row level security;
alter table "SignInCode" force row level security;
create policy tenant on "SignInCode" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert, update, delete on "SignInCode" to passerelle_app, passerelle_worker;

alter table "ParticipantSession" enable row level security;
alter table "ParticipantSession" force row level security;
create policy tenant on "ParticipantSession" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert, update, delete on "ParticipantSession" to passerelle_app, passerelle_worker;

grant select on "Postcode" to passerelle_app, passerelle_worker, passerelle_auth;

alter table "Dossier" enable row level security;
alter table "Dossier" force row level security;
create policy tenant on "Dossier" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert, update, delete on "Dossier" to passerelle_app, passerelle_worker;

alter table "DossierShowing" enable row level security;
alter table "DossierShowing" force row level security;
create policy tenant on "DossierShowing" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert, update, delete on "DossierShowing" to passerelle_app, passerelle_worker;

alter table "Programme" enable row level security;
alter table "Programme" force row level security;
create policy tenant on "Programme" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert, update, delete on "Programme" to passerelle_app, passerelle_worker;

alter table "CharterVersion" enable row level security;
alter table "CharterVersion" force row level security;
create policy tenant on "CharterVersion" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert, update, delete on "CharterVersion" to passerelle_app, passerelle_worker;

alter table "CharterSignature" enable row level security;
alter table "CharterSignature" force row level security;
create policy tenant on "CharterSignature" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert, update, delete on "CharterSignature" to passerelle_app, passerelle_worker;

alter table "MatchingVersion" enable row level security;
alter table "MatchingVersion" force row level security;
create policy tenant on "MatchingVersion" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert, update, delete on "MatchingVersion" to passerelle_app, passerelle_worker;

alter table "PairVeto" enable row level security;
alter table "PairVeto" force row level security;
create policy tenant on "PairVeto" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert, update, delete on "PairVeto" to passerelle_app, passerelle_worker;

alter table "Proposal" enable row level security;
alter table "Proposal" force row level security;
create policy tenant on "Proposal" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert, update, delete on "Proposal" to passerelle_app, passerelle_worker;

alter table "ProposalQuestion" enable row level security;
alter table "ProposalQuestion" force row level security;
create policy tenant on "ProposalQuestion" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert, update, delete on "ProposalQuestion" to passerelle_app, passerelle_worker;

alter table "Duo" enable row level security;
alter table "Duo" force row level security;
create policy tenant on "Duo" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert, update, delete on "Duo" to passerelle_app, passerelle_worker;

alter table "FirstMeeting" enable row level security;
alter table "FirstMeeting" force row level security;
create policy tenant on "FirstMeeting" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert, update, delete on "FirstMeeting" to passerelle_app, passerelle_worker;

alter table "Message" enable row level security;
alter table "Message" force row level security;
create policy tenant on "Message" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert, update, delete on "Message" to passerelle_app, passerelle_worker;

alter table "Event" enable row level security;
alter table "Event" force row level security;
create policy tenant on "Event" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert on "Event" to passerelle_app, passerelle_worker;

alter table "MatchingPlan" enable row level security;
alter table "MatchingPlan" force row level security;
create policy tenant on "MatchingPlan" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert, update, delete on "MatchingPlan" to passerelle_app, passerelle_worker;

alter table "PlanPair" enable row level security;
alter table "PlanPair" force row level security;
create policy tenant on "PlanPair" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert, update, delete on "PlanPair" to passerelle_app, passerelle_worker;

alter table "PlanLeft" enable row level security;
alter table "PlanLeft" force row level security;
create policy tenant on "PlanLeft" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert, update, delete on "PlanLeft" to passerelle_app, passerelle_worker;

alter table "FormVersion" enable row level security;
alter table "FormVersion" force row level security;
create policy tenant on "FormVersion" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert, update, delete on "FormVersion" to passerelle_app, passerelle_worker;

alter table "Application" enable row level security;
alter table "Application" force row level security;
create policy tenant on "Application" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert, update, delete on "Application" to passerelle_app, passerelle_worker;

alter table "Participation" enable row level security;
alter table "Participation" force row level security;
create policy tenant on "Participation" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert, update, delete on "Participation" to passerelle_app, passerelle_worker;

alter table "Assessment" enable row level security;
alter table "Assessment" force row level security;
create policy tenant on "Assessment" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert, update, delete on "Assessment" to passerelle_app, passerelle_worker;

alter table "Decision" enable row level security;
alter table "Decision" force row level security;
create policy tenant on "Decision" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert, update, delete on "Decision" to passerelle_app, passerelle_worker;

alter table "SpeedMeeting" enable row level security;
alter table "SpeedMeeting" force row level security;
create policy tenant on "SpeedMeeting" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert, update, delete on "SpeedMeeting" to passerelle_app, passerelle_worker;

alter table "SpeedMeetingGuest" enable row level security;
alter table "SpeedMeetingGuest" force row level security;
create policy tenant on "SpeedMeetingGuest" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert, update, delete on "SpeedMeetingGuest" to passerelle_app, passerelle_worker;

alter table "SpeedMeetingSeat" enable row level security;
alter table "SpeedMeetingSeat" force row level security;
create policy tenant on "SpeedMeetingSeat" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert, update, delete on "SpeedMeetingSeat" to passerelle_app, passerelle_worker;

alter table "SpeedMeetingWish" enable row level security;
alter table "SpeedMeetingWish" force row level security;
create policy tenant on "SpeedMeetingWish" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert, update, delete on "SpeedMeetingWish" to passerelle_app, passerelle_worker;

alter table "Meeting" enable row level security;
alter table "Meeting" force row level security;
create policy tenant on "Meeting" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert, update, delete on "Meeting" to passerelle_app, passerelle_worker;

alter table "Closure" enable row level security;
alter table "Closure" force row level security;
create policy tenant on "Closure" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert, update, delete on "Closure" to passerelle_app, passerelle_worker;

alter table "Evaluation" enable row level security;
alter table "Evaluation" force row level security;
create policy tenant on "Evaluation" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert, update, delete on "Evaluation" to passerelle_app, passerelle_worker;

alter table "TeamQuestion" enable row level security;
alter table "TeamQuestion" force row level security;
create policy tenant on "TeamQuestion" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert, update, delete on "TeamQuestion" to passerelle_app, passerelle_worker;

alter table "TeamVote" enable row level security;
alter table "TeamVote" force row level security;
create policy tenant on "TeamVote" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert, update, delete on "TeamVote" to passerelle_app, passerelle_worker;

alter table "TrainingSession" enable row level security;
alter table "TrainingSession" force row level security;
create policy tenant on "TrainingSession" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert, update, delete on "TrainingSession" to passerelle_app, passerelle_worker;

alter table "TrainingDate" enable row level security;
alter table "TrainingDate" force row level security;
create policy tenant on "TrainingDate" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert, update, delete on "TrainingDate" to passerelle_app, passerelle_worker;

alter table "Enrolment" enable row level security;
alter table "Enrolment" force row level security;
create policy tenant on "Enrolment" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert, update, delete on "Enrolment" to passerelle_app, passerelle_worker;

alter table "Attendance" enable row level security;
alter table "Attendance" force row level security;
create policy tenant on "Attendance" to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));
grant select, insert, update, delete on "Attendance" to passerelle_app, passerelle_worker;
