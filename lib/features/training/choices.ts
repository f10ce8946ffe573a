/** What someone at the training stage can choose from, and the place they have. */
import type { Context } from "@/lib/access/context";
import type { Localised } from "@/lib/domain/locale";

export type TrainingChoice = {
  readonly sessionId: string;
  readonly programmeId: string;
  readonly title: Localised;
  readonly place: string;
  readonly full: boolean;
  readonly dates: readonly { readonly startsAt: string; readonly endsAt: string }[];
};

type OwnRow = {
  participationId: string;
  programmeId: string;
  programme: Localised;
  enrolmentId: string | null;
  sessionId: string | null;
  missed: boolean;
};

/** The person's participations that are at the training stage, or the one that is asked for. */
export async function findOwnTrainings(
  { db, organisationId, now }: Context,
  personId: string,
  participationId: string | null,
) {
  const own = await db.$queryRaw<OwnRow[]>`
    select p."id" as "participationId", p."programmeId", pr."name" as "programme", e."id" as "enrolmentId",
      e."sessionId", exists (select from "Enrolment" m where m."organisationId" = p."organisationId"
        and m."participationId" = p."id" and m."state" = 'missed') as "missed"
    from "Participation" p
    join "Programme" pr on pr."organisationId" = p."organisationId" and pr."id" = p."programmeId"
    left join "Enrolment" e on e."organisationId" = p."organisationId" and e."participationId" = p."id"
      and e."state" = 'enrolled'
    where p."organisationId" = ${organisationId}::uuid and p."personId" = ${personId}::uuid
      and p."state" = 'inTraining' and (${participationId}::uuid is null or p."id" = ${participationId}::uuid)
    order by p."createdAt", p."id"`;
  const sessions = await db.$queryRaw<(TrainingChoice & { begins: Date })[]>`
    select s."id" as "sessionId", s."programmeId", s."title", s."place", d."dates", d."begins",
      (select count(*) from "Enrolment" e where e."organisationId" = s."organisationId" and e."sessionId" = s."id"
        and e."state" = 'enrolled') >= s."places" as "full"
    from "TrainingSession" s
    join lateral (
      select min(x."startsAt") as "begins",
        jsonb_agg(jsonb_build_object('startsAt', x."startsAt", 'endsAt', x."endsAt") order by x."startsAt") as "dates"
      from "TrainingDate" x where x."organisationId" = s."organisationId" and x."sessionId" = s."id"
    ) d on true
    where s."organisationId" = ${organisationId}::uuid and s."state" = 'planned'
      and s."programmeId" = any(${own.map(({ programmeId }) => programmeId)}::uuid[])
      and (d."begins" > ${now} or s."id" = any(${own.flatMap(({ sessionId }) => sessionId ?? [])}::uuid[]))
    order by d."begins", s."id"`;
  return own.map(({ programmeId, sessionId, enrolmentId, ...mine }) => {
    const possible = sessions.filter((session) => session.programmeId === programmeId);
    const chosen = possible.find((session) => session.sessionId === sessionId);
    return {
      ...mine,
      place: chosen && enrolmentId ? { ...choiceOf(chosen), enrolmentId, canLeave: chosen.begins > now } : null,
      choices: possible.filter((session) => session.begins > now).map(choiceOf),
    };
  });
}
export type OwnTraining = Awaited<ReturnType<typeof findOwnTrainings>>[number];

function choiceOf({ begins: _, ...choice }: TrainingChoice & { begins: Date }): TrainingChoice {
  return choice;
}
