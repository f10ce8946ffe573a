/**
 * Which pairs may not be: those that a no has ended, and those that the team forbids. Whoever reads the pool asks here,
 * so that no list, plan or proposal brings such a pair back.
 */
import type { Context } from "@/lib/access/context";
import { type Vetoes, vetoKey } from "@/lib/domain/matching/constraints";
import { Prisma } from "@/lib/generated/prisma/client";

type PairRow = { readonly citizenId: string; readonly migrantId: string };

/**
 * All of a programme, among the lives in it that are not over; with `planId` also those of that plan alone. A veto is
 * read by person, so that leaving and coming back, or a second place, forgets nothing. One statement.
 */
export async function vetoesOf(context: Context, programmeId: string, planId?: string): Promise<Vetoes> {
  const rows = await readVetoes(context, programmeId, Prisma.sql`true`, planId);
  return new Set(rows.map(({ citizenId, migrantId }) => vetoKey(citizenId, migrantId)));
}

/** The same for the pairs of one person of the programme. */
export async function vetoesOfPerson(
  context: Context,
  { programmeId, personId }: { readonly programmeId: string; readonly personId: string },
): Promise<Vetoes> {
  const own = Prisma.sql`(c."personId" = ${personId}::uuid or m."personId" = ${personId}::uuid)`;
  const rows = await readVetoes(context, programmeId, own);
  return new Set(rows.map(({ citizenId, migrantId }) => vetoKey(citizenId, migrantId)));
}

function readVetoes(
  { db, organisationId }: Context,
  programmeId: string,
  condition: Prisma.Sql,
  planId?: string,
): Promise<PairRow[]> {
  return db.$queryRaw<PairRow[]>`
    with apart as (
      select "citizenId", "migrantId" from "Proposal"
      where "organisationId" = ${organisationId}::uuid and "state" = 'declined'
      union
      select "citizenId", "migrantId" from "Duo"
      where "organisationId" = ${organisationId}::uuid and "state" = 'separated'
      union
      select "citizenId", "migrantId" from "PairVeto"
      where "organisationId" = ${organisationId}::uuid and "programmeId" = ${programmeId}::uuid and "liftedAt" is null
        and ("planId" is null or "planId" = ${planId ?? null}::uuid)
    ),
    people as (
      select one."personId" as "one", other."personId" as "other" from apart
      join "Participation" one on one."organisationId" = ${organisationId}::uuid and one."id" = apart."citizenId"
      join "Participation" other on other."organisationId" = ${organisationId}::uuid and other."id" = apart."migrantId"
    ),
    either as (select "one", "other" from people union select "other", "one" from people)
    select c."id" as "citizenId", m."id" as "migrantId" from either
    join "Participation" c on c."organisationId" = ${organisationId}::uuid and c."personId" = either."one"
      and c."programmeId" = ${programmeId}::uuid and c."side" = 'citizen'
    join "Participation" m on m."organisationId" = ${organisationId}::uuid and m."personId" = either."other"
      and m."programmeId" = ${programmeId}::uuid and m."side" = 'migrant'
    where c."state" not in ('ended', 'refused', 'withdrawn') and m."state" not in ('ended', 'refused', 'withdrawn')
      and ${condition}`;
}

export type ForbiddenPair = {
  readonly vetoId: string;
  readonly otherPersonId: string;
  readonly otherCalledName: string;
  readonly reason: string;
  readonly author: string;
  readonly createdAt: Date;
};

/** The pairs that the team forbids this person in the programme, the latest first. */
export async function forbiddenPairsOf(
  { db, organisationId }: Context,
  { programmeId, personId }: { readonly programmeId: string; readonly personId: string },
): Promise<ForbiddenPair[]> {
  return db.$queryRaw<ForbiddenPair[]>`
    select v."id" as "vetoId", v."reason", v."createdAt", ap."calledName" as "author",
      case when c."personId" = ${personId}::uuid then m."personId" else c."personId" end as "otherPersonId",
      case when c."personId" = ${personId}::uuid then mp."calledName" else cp."calledName" end as "otherCalledName"
    from "PairVeto" v
    join "Participation" c on c."organisationId" = v."organisationId" and c."id" = v."citizenId"
    join "Person" cp on cp."organisationId" = c."organisationId" and cp."id" = c."personId"
    join "Participation" m on m."organisationId" = v."organisationId" and m."id" = v."migrantId"
    join "Person" mp on mp."organisationId" = m."organisationId" and mp."id" = m."personId"
    join "Membership" a on a."organisationId" = v."organisationId" and a."id" = v."createdById"
    join "Person" ap on ap."organisationId" = a."organisationId" and ap."id" = a."personId"
    where v."organisationId" = ${organisationId}::uuid and v."programmeId" = ${programmeId}::uuid
      and v."planId" is null and v."liftedAt" is null
      and (c."personId" = ${personId}::uuid or m."personId" = ${personId}::uuid)
    order by v."createdAt" desc, v."id"`;
}
