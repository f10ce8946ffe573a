/** A duo with its two people, as the commands of support, closure and evaluation find it in their scope. */
import type { Context } from "@/lib/access/context";
import { brusselsDay, type Day } from "@/lib/domain/day";
import type { DuoState } from "@/lib/domain/duo";
import type { ParticipationState } from "@/lib/domain/participation";
import type { Side, Vocabulary } from "@/lib/domain/programme";
import { seesDuo } from "@/lib/domain/reference-person";

/** `id` is the participation. */
export type Member = {
  readonly id: string;
  readonly personId: string;
  readonly calledName: string;
  readonly state: ParticipationState;
};

export type Duo = {
  readonly id: string;
  readonly programmeId: string;
  readonly state: DuoState;
  readonly vocabulary: Vocabulary;
  readonly formedOn: Day;
  readonly startedAt: Date | null;
  readonly plannedEndAt: Date | null;
  /** A membership, and the person behind it. */
  readonly referencePersonId: string;
  readonly reference: { readonly personId: string; readonly calledName: string; readonly suspended: boolean };
  readonly members: { readonly [S in Side]: Member };
};

type Row = Omit<Duo, "formedOn" | "reference" | "members"> & {
  mediatorId: string | null;
  createdAt: Date;
  referencePerson: string;
  referenceName: string;
  referenceSuspended: boolean;
  citizenId: string;
  citizenPerson: string;
  citizenName: string;
  citizenState: ParticipationState;
  migrantId: string;
  migrantPerson: string;
  migrantName: string;
  migrantState: ParticipationState;
};

async function read(
  { db, organisationId }: Context,
  id: string,
): Promise<(Duo & { mediatorId: string | null }) | null> {
  const [row] = await db.$queryRaw<Row[]>`
    select d."id", d."programmeId", d."state"::text as "state", d."createdAt", d."startedAt", d."plannedEndAt",
      d."referencePersonId", f."mediatorId", g."vocabulary"::text as "vocabulary",
      r."id" as "referencePerson", r."calledName" as "referenceName",
      k."suspendedAt" is not null as "referenceSuspended",
      c."id" as "citizenId", c."state"::text as "citizenState", cp."id" as "citizenPerson", cp."calledName" as "citizenName",
      m."id" as "migrantId", m."state"::text as "migrantState", mp."id" as "migrantPerson", mp."calledName" as "migrantName"
    from "Duo" d
    join "Programme" g on g."organisationId" = d."organisationId" and g."id" = d."programmeId"
    join "Membership" k on k."organisationId" = d."organisationId" and k."id" = d."referencePersonId"
    join "Person" r on r."organisationId" = d."organisationId" and r."id" = k."personId"
    join "Participation" c on c."organisationId" = d."organisationId" and c."id" = d."citizenId"
    join "Person" cp on cp."organisationId" = d."organisationId" and cp."id" = c."personId"
    join "Participation" m on m."organisationId" = d."organisationId" and m."id" = d."migrantId"
    join "Person" mp on mp."organisationId" = d."organisationId" and mp."id" = m."personId"
    left join "FirstMeeting" f on f."organisationId" = d."organisationId" and f."duoId" = d."id"
    where d."organisationId" = ${organisationId}::uuid and d."id" = ${id}::uuid`;
  if (!row) return null;
  return {
    id: row.id,
    programmeId: row.programmeId,
    state: row.state,
    vocabulary: row.vocabulary,
    formedOn: brusselsDay(row.createdAt),
    startedAt: row.startedAt,
    plannedEndAt: row.plannedEndAt,
    mediatorId: row.mediatorId,
    referencePersonId: row.referencePersonId,
    reference: { personId: row.referencePerson, calledName: row.referenceName, suspended: row.referenceSuspended },
    members: {
      citizen: {
        id: row.citizenId,
        personId: row.citizenPerson,
        calledName: row.citizenName,
        state: row.citizenState,
      },
      migrant: {
        id: row.migrantId,
        personId: row.migrantPerson,
        calledName: row.migrantName,
        state: row.migrantState,
      },
    },
  };
}

/** The participant's own duo and the side they are on; somebody else's does not exist for them. */
export async function findOwnDuo(context: Context, id: string): Promise<{ duo: Duo; side: Side } | null> {
  const { actor } = context;
  if (actor.kind !== "participant") return null;
  const duo = await read(context, id);
  const side = (["citizen", "migrant"] as const).find((one) => duo?.members[one].personId === actor.personId);
  return duo && side ? { duo, side } : null;
}

/** A duo that this member of the team follows: a reference person their own, a coordinator every one. */
export async function findFollowedDuo(context: Context, id: string): Promise<Duo | null> {
  const duo = await read(context, id);
  return duo && seesDuo(context.actor, duo) ? duo : null;
}

/** On which side of the duo somebody stands; null for whoever is not in it. */
export function sideOf(duo: Duo, personId: string): Side | null {
  return (["citizen", "migrant"] as const).find((side) => duo.members[side].personId === personId) ?? null;
}
