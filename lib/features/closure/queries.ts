/** The end of a duo as a member asks for it, and as the team leads it. */
import type { Context } from "@/lib/access/context";
import { query } from "@/lib/access/query";
import {
  type ClosureKind,
  type ClosureReason,
  type ClosureState,
  closureStanding,
  endingPhases,
  isRequested,
} from "@/lib/domain/closure";
import { brusselsDay } from "@/lib/domain/day";
import { type DuoMove, type DuoState, duoMachine, isRunning } from "@/lib/domain/duo";
import { readsEvaluation, standingOf } from "@/lib/domain/evaluation";
import { movesFrom } from "@/lib/domain/machine";
import { participationMachine } from "@/lib/domain/participation";
import { may } from "@/lib/domain/policy";
import { type Side, sides, type Vocabulary } from "@/lib/domain/programme";
import { refuse } from "@/lib/domain/result";
import { closureFormSchema, closureRecordSchema } from "@/lib/features/closure/schema";
import { companions } from "@/lib/features/matching/team";
import { findFollowedDuo } from "@/lib/features/support/duo";

type OwnDuo = {
  id: string;
  state: DuoState;
  vocabulary: Vocabulary;
  partner: string;
  reference: string;
  side: Side;
  closure: ClosureState | null;
  askedBy: Side | null;
  tellOther: boolean;
  lastGatheringAt: Date | null;
};

async function ownRunningDuos({ db, organisationId, actor }: Context): Promise<OwnDuo[]> {
  const personId = actor.kind === "participant" ? actor.personId : null;
  return db.$queryRaw<OwnDuo[]>`
    select d."id", d."state"::text as "state", g."vocabulary"::text as "vocabulary", o."calledName" as "partner",
      r."calledName" as "reference", p."side"::text as "side", z."state"::text as "closure",
      z."askedBy"::text as "askedBy", coalesce(z."tellOther", false) as "tellOther", z."lastGatheringAt"
    from "Participation" p
    join "Duo" d on d."organisationId" = p."organisationId" and (d."citizenId" = p."id" or d."migrantId" = p."id")
    join "Programme" g on g."organisationId" = d."organisationId" and g."id" = d."programmeId"
    join "Membership" k on k."organisationId" = d."organisationId" and k."id" = d."referencePersonId"
    join "Person" r on r."organisationId" = d."organisationId" and r."id" = k."personId"
    join "Participation" q on q."organisationId" = d."organisationId"
      and q."id" = case when d."citizenId" = p."id" then d."migrantId" else d."citizenId" end
    join "Person" o on o."organisationId" = q."organisationId" and o."id" = q."personId"
    left join "Closure" z on z."organisationId" = d."organisationId" and z."duoId" = d."id"
    where p."organisationId" = ${organisationId}::uuid and p."personId" = ${personId}::uuid
    order by d."createdAt" desc`;
}

/** What a member can say about the end of their own duo; `asked` once somebody said it. */
export const closureForm = query({
  permission: "closure.ask",
  input: closureFormSchema,
  async run(context, { duoId }) {
    const duos = await ownRunningDuos(context);
    if (duoId && !duos.some((duo) => duo.id === duoId)) return refuse("access.notFound");
    const running = duos.filter((duo) => isRunning(duo.state));
    const chosen = duoId ? running.find((duo) => duo.id === duoId) : running.length === 1 ? running[0] : undefined;
    const choice = running.map(({ id, partner }) => ({ id, partner }));
    if (!chosen) return { duo: null, duos: choice };
    const { closure, askedBy, tellOther, lastGatheringAt, side, ...duo } = chosen;
    const record = closure ? { state: closure, askedBy, tellOther, lastGatheringAt } : null;
    const standing = closureStanding(record, side);
    return {
      duo: { ...duo, standing, lastGatheringAt: standing === "open" ? null : lastGatheringAt },
      duos: choice,
    };
  },
});
export type ClosureForm = Extract<Awaited<ReturnType<typeof closureForm>>, { ok: true }>["value"];

/** One duo's end: what was asked, what is planned, who can mediate, and what can be done now. */
export const closureRecord = query({
  permission: "duo.view",
  input: closureRecordSchema,
  async run(context, { duoId }) {
    const { db, organisationId, actor, now } = context;
    const duo = await findFollowedDuo(context, duoId);
    if (!duo) return refuse("access.notFound");
    const [closure] = await db.$queryRaw<ClosureRow[]>`
      select z."kind"::text as "kind", z."state"::text as "state", z."reason"::text as "reason", z."note",
        z."askedBy"::text as "askedBy", z."tellOther", z."requestedAt", z."lastGatheringAt", z."lastGatheringHeld",
        z."mediatorId", z."closedAt", p."calledName" as "mediator"
      from "Closure" z
      left join "Membership" m on m."organisationId" = z."organisationId" and m."id" = z."mediatorId"
      left join "Person" p on p."organisationId" = m."organisationId" and p."id" = m."personId"
      where z."organisationId" = ${organisationId}::uuid and z."duoId" = ${duoId}::uuid`;
    const evaluations = await db.evaluation.findMany({
      where: { organisationId, duoId },
      orderBy: { respondent: "asc" },
      select: { id: true, personId: true, respondent: true, state: true, dueAt: true, answeredAt: true },
    });
    const team = await companions(context);
    const leads = may(actor, "closure.lead");
    const moves = movesFrom<DuoState, DuoMove>(duoMachine, duo.state);
    const decides = may(actor, "selection.decide");
    const pool = participationMachine({ stages: [] });
    return {
      duoId,
      state: duo.state,
      vocabulary: duo.vocabulary,
      today: brusselsDay(now),
      names: { citizen: duo.members.citizen.calledName, migrant: duo.members.migrant.calledName },
      phase: endingPhases[duo.state],
      plannedEndOn: duo.plannedEndAt ? brusselsDay(duo.plannedEndAt) : null,
      members: sides.map((side) => ({
        side,
        ...duo.members[side],
        /** Whose place in the pool can be opened again from here. */
        mayRejoin: decides && movesFrom(pool, duo.members[side].state).includes("rejoin"),
      })),
      closure: closure ? { ...closure, done: !isRequested(closure) } : null,
      evaluations: evaluations.map(({ id, personId, respondent, dueAt, answeredAt, ...evaluation }) => {
        const standing = standingOf({ ...evaluation, dueAt }, now);
        const mine = actor.kind === "staff" && actor.personId === personId && answeredAt === null;
        const name = respondent === "referencePerson" ? duo.reference.calledName : duo.members[respondent].calledName;
        const mayOpen = mine || (answeredAt !== null && readsEvaluation(actor, { personId }));
        return { id, respondent, name, dueAt, answeredAt, standing, mayOpen, mayAnswer: mine };
      }),
      mediators: team.map(({ membershipId, calledName }) => ({ membershipId, calledName })),
      mayPlan: leads && isRunning(duo.state),
      mayCancel: leads && moves.includes("resume"),
      mayClose: leads && moves.includes("close"),
    };
  },
});
type ClosureRow = {
  kind: ClosureKind;
  state: ClosureState;
  reason: ClosureReason;
  note: string | null;
  askedBy: Side | null;
  tellOther: boolean;
  requestedAt: Date;
  lastGatheringAt: Date | null;
  lastGatheringHeld: boolean | null;
  mediatorId: string | null;
  closedAt: Date | null;
  mediator: string | null;
};
export type ClosureRecord = Extract<Awaited<ReturnType<typeof closureRecord>>, { ok: true }>["value"];
