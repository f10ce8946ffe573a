/** Proposals as they are read: those that wait for answers, those of a person, and the own one of a participant. */
import type { Context } from "@/lib/access/context";
import { readReasons } from "@/lib/domain/matching/explanation";
import {
  type Answer,
  contactsShared,
  type DeclineReason,
  declineReasons,
  type ProposalState,
} from "@/lib/domain/matching/proposal";
import type { Reason } from "@/lib/domain/matching/reason";
import { otherSide, type Side, sides, type Vocabulary } from "@/lib/domain/programme";
import type { PlaceNames } from "@/lib/features/matching/pool";
import { Prisma } from "@/lib/generated/prisma/client";

/** One of the two; staff note the answer of someone without e-mail. */
export type ProposedPerson = {
  readonly participationId: string;
  readonly calledName: string;
  readonly answer: Answer | null;
  readonly answeredAt: Date | null;
  readonly hasEmail: boolean;
};

export type ProposalSummary = {
  readonly id: string;
  readonly state: ProposalState;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
  readonly declineReason: DeclineReason | null;
  readonly reasons: readonly Reason[];
  readonly people: { readonly [S in Side]: ProposedPerson };
  readonly referencePerson: string;
  readonly duoId: string | null;
};

type SummaryRow = Omit<ProposalSummary, "people" | "reasons" | "declineReason"> & {
  reasons: unknown;
  declineReason: string | null;
} & { [K in `${Side}Id` | `${Side}Name`]: string } & { [K in `${Side}HasEmail`]: boolean } & {
  [K in `${Side}Answer`]: Answer | null;
} & { [K in `${Side}AnsweredAt`]: Date | null };

const most = 100;

async function summaries({ db, organisationId }: Context, condition: Prisma.Sql, order: Prisma.Sql) {
  const rows = await db.$queryRaw<SummaryRow[]>`
    select o."id", o."state"::text as "state", o."createdAt", o."expiresAt", o."endedAt", o."declineReason", o."reasons",
      o."citizenId", cp."calledName" as "citizenName", cp."email" is not null as "citizenHasEmail",
      o."citizenAnswer"::text as "citizenAnswer", o."citizenAnsweredAt",
      o."migrantId", mp."calledName" as "migrantName", mp."email" is not null as "migrantHasEmail",
      o."migrantAnswer"::text as "migrantAnswer", o."migrantAnsweredAt",
      rp."calledName" as "referencePerson", d."id" as "duoId"
    from "Proposal" o
    join "Participation" c on c."organisationId" = o."organisationId" and c."id" = o."citizenId"
    join "Person" cp on cp."organisationId" = c."organisationId" and cp."id" = c."personId"
    join "Participation" m on m."organisationId" = o."organisationId" and m."id" = o."migrantId"
    join "Person" mp on mp."organisationId" = m."organisationId" and mp."id" = m."personId"
    join "Membership" r on r."organisationId" = o."organisationId" and r."id" = o."referencePersonId"
    join "Person" rp on rp."organisationId" = r."organisationId" and rp."id" = r."personId"
    left join "Duo" d on d."organisationId" = o."organisationId" and d."proposalId" = o."id"
    where o."organisationId" = ${organisationId}::uuid and ${condition}
    order by ${order} limit ${most}`;
  return rows.map(summaryOf);
}

function summaryOf(row: SummaryRow): ProposalSummary {
  return {
    id: row.id,
    state: row.state,
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    endedAt: row.endedAt,
    declineReason: declineReasons.find((reason) => reason === row.declineReason) ?? null,
    reasons: readReasons(row.reasons),
    people: { citizen: proposed(row, "citizen"), migrant: proposed(row, "migrant") },
    referencePerson: row.referencePerson,
    duoId: row.duoId,
  };
}

function proposed(row: SummaryRow, side: Side): ProposedPerson {
  return {
    participationId: row[`${side}Id`],
    calledName: row[`${side}Name`],
    hasEmail: row[`${side}HasEmail`],
    answer: row[`${side}Answer`],
    answeredAt: row[`${side}AnsweredAt`],
  };
}

/** The proposals of a programme that wait for an answer, those that end first on top. */
export function openProposals(context: Context, programmeId: string): Promise<ProposalSummary[]> {
  const open = Prisma.sql`o."programmeId" = ${programmeId}::uuid and o."state" = 'proposed'`;
  return summaries(context, open, Prisma.sql`o."expiresAt", o."id"`);
}

/** The proposals of one participation, the latest first. */
export function proposalsOf(context: Context, participationId: string): Promise<ProposalSummary[]> {
  const own = Prisma.sql`(o."citizenId" = ${participationId}::uuid or o."migrantId" = ${participationId}::uuid)`;
  return summaries(context, own, Prisma.sql`o."createdAt" desc, o."id" desc`);
}

/** The side on which the acting participant stands in a proposal; a link opens only the proposal it was made for. */
export function ownSide(
  { actor }: Pick<Context, "actor">,
  proposal: { readonly id: string; readonly personIds: { readonly [S in Side]: string } },
): Side | null {
  if (actor.kind !== "participant") return null;
  if (actor.link && actor.link.subjectId !== proposal.id) return null;
  return sides.find((side) => proposal.personIds[side] === actor.personId) ?? null;
}

type OwnRow = {
  id: string;
  programmeId: string;
  state: ProposalState;
  expiresAt: Date;
  citizenAnswer: Answer | null;
  migrantAnswer: Answer | null;
  reasons: unknown;
  vocabulary: Vocabulary;
} & { [K in `${Side}${"Person" | "Name"}`]: string } & { [K in `${Side}${"Fr" | "Nl"}`]: string | null };

/** Everything the acting participant may read of a proposal; of the other one only the called name and the commune. */
export async function ownProposal(context: Context, proposalId: string) {
  const { db, organisationId } = context;
  const [row] = await db.$queryRaw<OwnRow[]>`
    select o."id", o."programmeId", o."state"::text as "state", o."expiresAt", o."reasons",
      o."citizenAnswer"::text as "citizenAnswer", o."migrantAnswer"::text as "migrantAnswer",
      g."vocabulary"::text as "vocabulary",
      cp."id" as "citizenPerson", cp."calledName" as "citizenName", cc."nameFr" as "citizenFr", cc."nameNl" as "citizenNl",
      mp."id" as "migrantPerson", mp."calledName" as "migrantName", mc."nameFr" as "migrantFr", mc."nameNl" as "migrantNl"
    from "Proposal" o
    join "Programme" g on g."organisationId" = o."organisationId" and g."id" = o."programmeId"
    join "Participation" c on c."organisationId" = o."organisationId" and c."id" = o."citizenId"
    join "Person" cp on cp."organisationId" = c."organisationId" and cp."id" = c."personId"
    left join "Postcode" cc on cc."code" = c."profile" ->> 'postcode'
    join "Participation" m on m."organisationId" = o."organisationId" and m."id" = o."migrantId"
    join "Person" mp on mp."organisationId" = m."organisationId" and mp."id" = m."personId"
    left join "Postcode" mc on mc."code" = m."profile" ->> 'postcode'
    where o."organisationId" = ${organisationId}::uuid and o."id" = ${proposalId}::uuid`;
  if (!row) return null;
  const side = ownSide(context, { id: row.id, personIds: { citizen: row.citizenPerson, migrant: row.migrantPerson } });
  if (!side) return null;
  const other = otherSide[side];
  const fr = row[`${other}Fr`];
  const nl = row[`${other}Nl`];
  const placeNames: PlaceNames | null = fr === null || nl === null ? null : { fr, nl };
  return {
    side,
    programmeId: row.programmeId,
    vocabulary: row.vocabulary,
    contactsShared: contactsShared(row.state),
    other: { calledName: row[`${other}Name`], placeNames },
    proposal: {
      state: row.state,
      expiresAt: row.expiresAt,
      citizenAnswer: row.citizenAnswer,
      migrantAnswer: row.migrantAnswer,
      reasons: readReasons(row.reasons),
    },
  };
}
