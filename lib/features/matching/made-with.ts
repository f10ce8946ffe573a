/** How a proposal came about: who brought the two together, with which settings, and which rule was set aside why. */
import type { Context } from "@/lib/access/context";
import type { ProposalOrigin } from "@/lib/domain/matching/conduct";
import { Prisma } from "@/lib/generated/prisma/client";

export type MadeWith = {
  readonly proposalId: string;
  readonly origin: ProposalOrigin;
  /** Null for the settings that a programme starts with. */
  readonly version: { readonly id: string; readonly number: number; readonly publishedAt: Date } | null;
  readonly override: { readonly reason: string; readonly by: string } | null;
};

type Row = {
  proposalId: string;
  origin: ProposalOrigin;
  versionId: string | null;
  number: number | null;
  publishedAt: Date | null;
  overrideReason: string | null;
  overriddenBy: string | null;
};

async function read({ db, organisationId }: Context, condition: Prisma.Sql): Promise<MadeWith[]> {
  const rows = await db.$queryRaw<Row[]>`
    select o."id" as "proposalId", o."origin"::text as "origin", v."id" as "versionId", v."number", v."publishedAt",
      o."overrideReason", pe."calledName" as "overriddenBy"
    from "Proposal" o
    left join "MatchingVersion" v on v."organisationId" = o."organisationId" and v."id" = o."matchingVersionId"
    left join "Membership" b on b."organisationId" = o."organisationId" and b."id" = o."overriddenById"
    left join "Person" pe on pe."organisationId" = b."organisationId" and pe."id" = b."personId"
    where o."organisationId" = ${organisationId}::uuid and ${condition}
    order by o."createdAt" desc limit 100`;
  return rows.map(({ proposalId, origin, versionId, number, publishedAt, overrideReason, overriddenBy }) => ({
    proposalId,
    origin,
    version: versionId && number && publishedAt ? { id: versionId, number, publishedAt } : null,
    override: overrideReason === null ? null : { reason: overrideReason, by: overriddenBy ?? "" },
  }));
}

/** Of every proposal of one participation. */
export function madeWithOf(context: Context, participationId: string): Promise<MadeWith[]> {
  return read(
    context,
    Prisma.sql`(o."citizenId" = ${participationId}::uuid or o."migrantId" = ${participationId}::uuid)`,
  );
}

/** Of the proposal that a duo came from. */
export async function madeWithOfDuo(context: Context, duoId: string): Promise<MadeWith | null> {
  const [made] = await read(
    context,
    Prisma.sql`o."id" = (select d."proposalId" from "Duo" d
      where d."organisationId" = ${context.organisationId}::uuid and d."id" = ${duoId}::uuid)`,
  );
  return made ?? null;
}
