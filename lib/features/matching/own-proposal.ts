/** A proposal as one of its own two people comes to it: with what the domain needs to say what they may read of it. */
import type { Context } from "@/lib/access/context";
import { type Conduct, standardConduct } from "@/lib/domain/matching/conduct";
import { readReasons } from "@/lib/domain/matching/explanation";
import type { Answer, ProposalState } from "@/lib/domain/matching/proposal";
import { otherSide, type Side, sides, type Vocabulary } from "@/lib/domain/programme";
import type { PlaceNames } from "@/lib/features/matching/pool";

/** The side on which the acting participant stands in a proposal; a link opens only the proposal it was made for. */
export function ownSide(
  { actor }: Pick<Context, "actor">,
  proposal: { readonly id: string; readonly personIds: { readonly [S in Side]: string } },
): Side | null {
  if (actor.kind !== "participant") return null;
  if (actor.link && actor.link.subjectId !== proposal.id) return null;
  return sides.find((side) => proposal.personIds[side] === actor.personId) ?? null;
}

/** What the acting participant asked, with the answer once there is one. */
export type OwnQuestion = { readonly text: string; readonly answer: string | null; readonly waits: boolean };

type OwnRow = {
  id: string;
  programmeId: string;
  state: ProposalState;
  expiresAt: Date;
  citizenAnswer: Answer | null;
  migrantAnswer: Answer | null;
  pausedAt: Date | null;
  reasons: unknown;
  vocabulary: Vocabulary;
  proposalDays: number;
  conduct: Conduct | null;
  questions: OwnQuestion[] | null;
} & { [K in `${Side}AskedAt`]: Date | null } & { [K in `${Side}${"Person" | "Name"}`]: string } & {
  [K in `${Side}${"Fr" | "Nl"}`]: string | null;
};

/**
 * A proposal of the acting participant, with what the domain needs to say what they may read of it: it is not for the
 * reader as it stands. Questions are the participant's own alone.
 */
export async function ownProposal(context: Context, proposalId: string) {
  const { db, organisationId, actor } = context;
  const personId = actor.kind === "participant" ? actor.personId : null;
  const [row] = await db.$queryRaw<OwnRow[]>`
    select o."id", o."programmeId", o."state"::text as "state", o."expiresAt", o."pausedAt", o."reasons",
      o."citizenAskedAt", o."migrantAskedAt", g."proposalDays", v."settings" -> 'conduct' as "conduct",
      (select json_agg(json_build_object('text', q."text", 'answer', q."answer", 'waits', q."answeredAt" is null)
          order by q."askedAt" desc, q."id")
        from "ProposalQuestion" q where q."organisationId" = o."organisationId" and q."proposalId" = o."id"
          and q."side" = case when cp."id" = ${personId}::uuid then 'citizen'::"Side" else 'migrant' end) as "questions",
      o."citizenAnswer"::text as "citizenAnswer", o."migrantAnswer"::text as "migrantAnswer",
      g."vocabulary"::text as "vocabulary",
      cp."id" as "citizenPerson", cp."calledName" as "citizenName", cc."nameFr" as "citizenFr", cc."nameNl" as "citizenNl",
      mp."id" as "migrantPerson", mp."calledName" as "migrantName", mc."nameFr" as "migrantFr", mc."nameNl" as "migrantNl"
    from "Proposal" o
    join "Programme" g on g."organisationId" = o."organisationId" and g."id" = o."programmeId"
    left join "MatchingVersion" v on v."organisationId" = o."organisationId" and v."id" = o."matchingVersionId"
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
    conduct: row.conduct ?? standardConduct(row.proposalDays),
    questions: row.questions ?? [],
    other: { calledName: row[`${other}Name`], place: placeNames },
    proposal: {
      state: row.state,
      expiresAt: row.expiresAt,
      pausedAt: row.pausedAt,
      citizenAskedAt: row.citizenAskedAt,
      migrantAskedAt: row.migrantAskedAt,
      citizenAnswer: row.citizenAnswer,
      migrantAnswer: row.migrantAnswer,
      reasons: readReasons(row.reasons),
    },
  };
}
