/** Questions to the team as a list, with how far their votes are and whether the own one is among them. */
import type { Context } from "@/lib/access/context";
import type { Localised } from "@/lib/domain/locale";
import type { TeamQuestionState } from "@/lib/domain/matching/team-question";

export type ListedQuestion = {
  readonly id: string;
  readonly state: TeamQuestionState;
  readonly createdAt: Date;
  readonly votesNeeded: number;
  readonly cast: number;
  readonly hasVoted: boolean;
  readonly programme: Localised;
  readonly citizen: string;
  readonly migrant: string;
};

const most = 100;

/** Open ones first, the oldest on top; then those that are closed, the latest first. */
export function listedQuestions({ db, organisationId, actor }: Context): Promise<ListedQuestion[]> {
  const own = actor.kind === "staff" ? actor.membershipId : null;
  return db.$queryRaw<ListedQuestion[]>`
    select q."id", q."state"::text as "state", q."createdAt", q."votesNeeded", coalesce(v."cast", 0) as "cast",
      coalesce(v."own", false) as "hasVoted", g."name" as "programme", cp."calledName" as "citizen",
      mp."calledName" as "migrant"
    from "TeamQuestion" q
    join "Programme" g on g."organisationId" = q."organisationId" and g."id" = q."programmeId"
    join "Participation" c on c."organisationId" = q."organisationId" and c."id" = q."citizenId"
    join "Person" cp on cp."organisationId" = c."organisationId" and cp."id" = c."personId"
    join "Participation" m on m."organisationId" = q."organisationId" and m."id" = q."migrantId"
    join "Person" mp on mp."organisationId" = m."organisationId" and mp."id" = m."personId"
    left join lateral (
      select count(*)::int as "cast", bool_or(t."membershipId" = ${own}::uuid) as "own" from "TeamVote" t
      where t."organisationId" = q."organisationId" and t."questionId" = q."id"
    ) v on true
    where q."organisationId" = ${organisationId}::uuid
    order by q."state" <> 'open', case when q."state" = 'open' then q."createdAt" end, q."decidedAt" desc, q."id"
    limit ${most}`;
}

/** How many open questions wait for the own vote. */
export async function votesWaiting({ db, organisationId, actor }: Context): Promise<number> {
  if (actor.kind !== "staff") return 0;
  return db.teamQuestion.count({
    where: { organisationId, state: "open", votes: { none: { membershipId: actor.membershipId } } },
  });
}
