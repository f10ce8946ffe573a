/** Proposals as they are read: those that wait for answers, those of a person, and the own one of a participant. */
import type { Context } from "@/lib/access/context";
import { readReasons } from "@/lib/domain/matching/explanation";
import type { ProposalState } from "@/lib/domain/matching/proposal";
import { type Answer, contactsShared, type DeclineReason, declineReasons } from "@/lib/domain/matching/proposal";
import type { Reason } from "@/lib/domain/matching/reason";
import { type Side, sides } from "@/lib/domain/programme";
import type { PlaceNames } from "@/lib/features/matching/pool";
import type { Prisma } from "@/lib/generated/prisma/client";

/** One of the two, with what staff need to reach them when they have no e-mail. */
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

const person = { select: { id: true, person: { select: { calledName: true, email: true } } } } as const;
const summaryFields = {
  id: true,
  state: true,
  createdAt: true,
  expiresAt: true,
  endedAt: true,
  declineReason: true,
  reasons: true,
  citizenAnswer: true,
  citizenAnsweredAt: true,
  migrantAnswer: true,
  migrantAnsweredAt: true,
  citizen: person,
  migrant: person,
  referencePersonId: true,
  duo: { select: { id: true } },
} as const satisfies Prisma.ProposalSelect;

type SummaryRow = Prisma.ProposalGetPayload<{ select: typeof summaryFields }>;

async function summaries(context: Context, rows: readonly SummaryRow[]): Promise<ProposalSummary[]> {
  const { db, organisationId } = context;
  const ids = [...new Set(rows.map((row) => row.referencePersonId))];
  const members = await db.membership.findMany({
    where: { organisationId, id: { in: ids } },
    select: { id: true, person: { select: { calledName: true } } },
  });
  const names = new Map(members.map((member) => [member.id, member.person.calledName]));
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    endedAt: row.endedAt,
    declineReason: declineReasons.find((reason) => reason === row.declineReason) ?? null,
    reasons: readReasons(row.reasons),
    people: { citizen: proposed(row, "citizen"), migrant: proposed(row, "migrant") },
    referencePerson: names.get(row.referencePersonId) ?? "",
    duoId: row.duo?.id ?? null,
  }));
}

function proposed(row: SummaryRow, side: Side): ProposedPerson {
  const { id, person: known } = row[side];
  return {
    participationId: id,
    calledName: known.calledName,
    hasEmail: known.email !== null,
    answer: row[`${side}Answer`],
    answeredAt: row[`${side}AnsweredAt`],
  };
}

/** The proposals of a programme that wait for an answer, those that end first on top. */
export async function openProposals(context: Context, programmeId: string): Promise<ProposalSummary[]> {
  const { db, organisationId } = context;
  const rows = await db.proposal.findMany({
    where: { organisationId, programmeId, state: "proposed" },
    orderBy: [{ expiresAt: "asc" }, { id: "asc" }],
    take: 100,
    select: summaryFields,
  });
  return summaries(context, rows);
}

/** The proposals of one participation, the latest first. */
export async function proposalsOf(context: Context, participationId: string): Promise<ProposalSummary[]> {
  const { db, organisationId } = context;
  const rows = await db.proposal.findMany({
    where: { organisationId, OR: [{ citizenId: participationId }, { migrantId: participationId }] },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 20,
    select: summaryFields,
  });
  return summaries(context, rows);
}

export type ProposalRecord = {
  readonly id: string;
  readonly programmeId: string;
  readonly state: ProposalState;
  readonly expiresAt: Date;
  readonly citizenAnswer: Answer | null;
  readonly migrantAnswer: Answer | null;
  readonly citizenId: string;
  readonly migrantId: string;
  readonly referencePersonId: string;
};
export const recordFields = {
  id: true,
  programmeId: true,
  state: true,
  expiresAt: true,
  citizenAnswer: true,
  migrantAnswer: true,
  citizenId: true,
  migrantId: true,
  referencePersonId: true,
} as const satisfies Prisma.ProposalSelect;

/** The side on which the acting participant stands in a proposal; a link opens only the proposal it was made for. */
export function ownSide(
  { actor }: Pick<Context, "actor">,
  proposal: { readonly id: string; readonly personIds: { readonly [S in Side]: string } },
): Side | null {
  if (actor.kind !== "participant") return null;
  if (actor.link && actor.link.subjectId !== proposal.id) return null;
  return sides.find((side) => proposal.personIds[side] === actor.personId) ?? null;
}

/** Everything the acting participant may read of a proposal; of the other one only the called name and the commune. */
export async function ownProposal(context: Context, proposalId: string) {
  const { db, organisationId } = context;
  const row = await db.proposal.findFirst({
    where: { organisationId, id: proposalId },
    select: {
      ...recordFields,
      reasons: true,
      programme: { select: { vocabulary: true } },
      citizen: { select: { personId: true } },
      migrant: { select: { personId: true } },
    },
  });
  if (!row) return null;
  const { citizen, migrant, programme, ...proposal } = row;
  const side = ownSide(context, {
    id: row.id,
    personIds: { citizen: citizen.personId, migrant: migrant.personId },
  });
  if (!side) return null;
  const [other] = await db.$queryRaw<{ calledName: string; nameFr: string | null; nameNl: string | null }[]>`
    select pe."calledName", pc."nameFr", pc."nameNl"
    from "Participation" p
    join "Person" pe on pe."organisationId" = p."organisationId" and pe."id" = p."personId"
    left join "Postcode" pc on pc."code" = p."profile" ->> 'postcode'
    where p."organisationId" = ${organisationId}::uuid
      and p."id" = ${side === "citizen" ? row.migrantId : row.citizenId}::uuid`;
  if (!other) return null;
  const placeNames: PlaceNames | null =
    other.nameFr === null || other.nameNl === null ? null : { fr: other.nameFr, nl: other.nameNl };
  return {
    proposal,
    side,
    programmeId: row.programmeId,
    vocabulary: programme.vocabulary,
    contactsShared: contactsShared(row.state),
    other: { calledName: other.calledName, placeNames },
  };
}
