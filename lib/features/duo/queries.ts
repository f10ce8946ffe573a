/** A duo as its staff follow it, and as each of the two sees it: who, how to reach, what is next. */
import { query } from "@/lib/access/query";
import { decideActivation, isBeginning, isOpen, isRunning } from "@/lib/domain/duo";
import {
  decideConfirmation,
  decideHolding,
  decideMeetingAnswer,
  decidePreparing,
  isAnnounced,
  isHeld,
} from "@/lib/domain/first-meeting";
import { may } from "@/lib/domain/policy";
import { type Side, sides } from "@/lib/domain/programme";
import { seesDuo } from "@/lib/domain/reference-person";
import { refuse } from "@/lib/domain/result";
import { charterFacts } from "@/lib/features/duo/charter";
import { type DuoFacts, duoFacts } from "@/lib/features/duo/facts";
import { partnerAsSeen } from "@/lib/features/duo/partner";
import { ownSide } from "@/lib/features/duo/record";
import { duoSchema, meetingQuestionSchema, ownDuoSchema } from "@/lib/features/duo/schema";
import { matchingProgramme } from "@/lib/features/matching/labels";
import { madeWithOfDuo } from "@/lib/features/matching/made-with";
import { companions } from "@/lib/features/matching/team";
import { timelineOf } from "@/lib/features/people/timeline";
import { Prisma } from "@/lib/generated/prisma/client";

/** Everything that whoever follows a duo needs: both people with how to reach them, the first meeting, the charter. */
export const duoPage = query({
  permission: "duo.view",
  input: duoSchema,
  async run(context, { duoId }) {
    const [duo] = await duoFacts(context, Prisma.sql`d."id" = ${duoId}::uuid`);
    const { membershipId = "" } = duo?.reference ?? {};
    const seen =
      duo && seesDuo(context.actor, { referencePersonId: membershipId, mediatorId: duo.meeting?.mediatorId });
    const programme = seen && (await matchingProgramme(context, duo.programme.id));
    if (!duo || !programme) return refuse("access.notFound");
    const charter = await charterFacts(context, duo);
    const { actor, now } = context;
    const { meeting, state } = duo;
    const signed = sides.filter((side) => charter.signing[side].signedCurrent);
    const activation = decideActivation({
      state,
      agreements: meeting?.agrees ?? { citizen: null, migrant: null },
      signaturesOfCurrentVersion: signed,
      referencePerson: membershipId,
      mediator: meeting?.mediatorId ?? null,
    });
    const plans = may(actor, "firstMeeting.plan") && decidePreparing(state).ok;
    const bySide = <V>(value: (side: Side) => V) => ({ citizen: value("citizen"), migrant: value("migrant") });
    const answers = (side: Side, agrees: boolean) =>
      plans &&
      meeting !== null &&
      decideMeetingAnswer({
        duoState: state,
        meetingState: meeting.state,
        startsAt: meeting.startsAt,
        now,
        before: meeting.agrees[side],
        agrees,
      }).ok;
    return {
      ...duo,
      charter,
      labels: programme.labels,
      companions: await companions(context),
      made: await madeWithOfDuo(context, duo.id),
      timeline: await timelineOf(context, [duo.id, duo.proposalId]),
      /** What stands between this duo and being active; null when it is past that. */
      missing: isBeginning(state) && !activation.ok ? { reason: activation.reason, values: activation.values } : null,
      abilities: {
        plan: plans && !(meeting && isHeld(meeting.state)),
        confirm: plans && meeting !== null && decideConfirmation({ ...meeting, now }).ok,
        hold: plans && meeting !== null && decideHolding({ ...meeting, now }).ok,
        answer: bySide((side) => ({ yes: answers(side, true), no: answers(side, false) })),
        sign: bySide(
          (side) =>
            may(actor, "charter.record") &&
            isOpen(state) &&
            charter.current !== null &&
            !charter.signing[side].signedCurrent,
        ),
        assign: may(actor, "duo.assign") && isOpen(state),
        support: may(actor, "support.attend"),
        close: may(actor, "closure.lead"),
      },
    };
  },
});

/** The open duos of the acting participant, the latest first, or the one that is named. */
async function ownDuos(context: Parameters<typeof duoFacts>[0], duoId?: string): Promise<DuoFacts[]> {
  const { actor } = context;
  if (actor.kind !== "participant") return [];
  const own = Prisma.sql`(cp."id" = ${actor.personId}::uuid or mp."id" = ${actor.personId}::uuid)`;
  const duos = await duoFacts(context, duoId ? Prisma.sql`d."id" = ${duoId}::uuid and ${own}` : own);
  return duos.filter((duo) => isOpen(duo.state));
}

/**
 * The own duo: the other person and, from the event that the programme names on, how to reach them; the reference person
 * with hours and means, what is next. Null for someone who has none at this moment. Whoever carries several sees the
 * latest one or the one that is named, and the way to the others.
 */
export const myDuo = query({
  permission: "meeting.view",
  input: ownDuoSchema,
  async run(context, { duoId }) {
    const duos = await ownDuos(context);
    const duo = duoId ? duos.find(({ id }) => id === duoId) : duos[0];
    const side = duo && ownSide(context, duo.members, duo.id);
    if (!duo || !side) return { duo: null };
    const charter = await charterFacts(context, duo);
    const { meeting } = duo;
    const others = duos.flatMap((other) => {
      const own = other === duo ? null : ownSide(context, other.members, other.id);
      return own ? [{ id: other.id, calledName: partnerAsSeen(other, own, context.now).calledName }] : [];
    });
    return {
      duo: {
        id: duo.id,
        state: duo.state,
        side,
        vocabulary: duo.programme.vocabulary,
        partner: partnerAsSeen(duo, side, context.now),
        others,
        /** Where staff decide, the two are asked for the first time after their first meeting. */
        askedAtMeeting: duo.conduct.consultation === "atFirstMeeting",
        reference: duo.reference,
        askedHelpAt: duo.askedHelpAt[side],
        startedAt: duo.startedAt,
        plannedEndAt: duo.plannedEndAt,
        meeting:
          meeting && isAnnounced(meeting.state)
            ? {
                id: meeting.id,
                state: meeting.state,
                place: meeting.place,
                startsAt: meeting.startsAt,
                mediator: meeting.mediator,
                ownAnswer: meeting.agrees[side],
                mayAnswer: decideMeetingAnswer({
                  duoState: duo.state,
                  meetingState: meeting.state,
                  startsAt: meeting.startsAt,
                  now: context.now,
                  before: meeting.agrees[side],
                  agrees: meeting.agrees[side] !== true,
                }).ok,
              }
            : null,
        clauses: charter.current?.clauses ?? [],
        signed: charter.signing[side].latest,
        mustSign: charter.current !== null && !charter.signing[side].signedCurrent,
      },
    };
  },
});

/** The charter in force as somebody reads it before signing, by link or in their space. */
export const charterQuestion = query({
  permission: "charter.sign",
  input: ownDuoSchema,
  async run(context, { duoId }) {
    const { actor } = context;
    const asked = duoId ?? (actor.kind === "participant" ? actor.link?.subjectId : null) ?? undefined;
    const [duo] = await ownDuos(context, asked);
    const side = duo && ownSide(context, duo.members, duo.id);
    const charter = duo && side ? await charterFacts(context, duo) : null;
    if (!duo || !side || !charter?.current) return refuse("access.notFound");
    return {
      duoId: duo.id,
      vocabulary: duo.programme.vocabulary,
      charter: charter.current,
      signed: charter.signing[side].signedCurrent ? charter.signing[side].latest : null,
      signedEarlier: !charter.signing[side].signedCurrent && charter.signing[side].latest !== null,
    };
  },
});

/** The question after the first meeting; the other's answer is not in it. */
export const meetingQuestion = query({
  permission: "firstMeeting.answer",
  input: meetingQuestionSchema,
  async run(context, { firstMeetingId }) {
    const [duo] = await duoFacts(context, Prisma.sql`f."id" = ${firstMeetingId}::uuid`);
    const side = duo && ownSide(context, duo.members, firstMeetingId);
    if (!duo || !side || !duo.meeting) return refuse("access.notFound");
    const { meeting } = duo;
    const ownAnswer = meeting.agrees[side];
    const decided = decideMeetingAnswer({
      duoState: duo.state,
      meetingState: meeting.state,
      startsAt: meeting.startsAt,
      now: context.now,
      before: ownAnswer,
      agrees: ownAnswer !== true,
    });
    return {
      firstMeetingId,
      otherCalledName: partnerAsSeen(duo, side, context.now).calledName,
      startsAt: meeting.startsAt,
      vocabulary: duo.programme.vocabulary,
      ownAnswer,
      mayAnswer: decided.ok && ownAnswer === null,
      /** Not yet, open, or over for whatever reason. */
      standing: decided.ok ? "open" : decided.reason === "firstMeeting.notYet" ? "notYet" : "over",
      isActive: isRunning(duo.state),
    } as const;
  },
});

type Value<Q extends (...given: never[]) => Promise<unknown>> = Extract<Awaited<ReturnType<Q>>, { ok: true }>["value"];
export type DuoPage = Value<typeof duoPage>;
export type MyDuo = NonNullable<Value<typeof myDuo>["duo"]>;
export type CharterQuestion = Value<typeof charterQuestion>;
export type MeetingQuestion = Value<typeof meetingQuestion>;
