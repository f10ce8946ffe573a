/** A round of introductions: a few, of citizens who wait and suit, chosen fairly, none that this newcomer has read. */
import type { Context } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import { linkEnd } from "@/lib/domain/link";
import { explainPair } from "@/lib/domain/matching/explain-pair";
import { chooseDossiers } from "@/lib/domain/matching/fair-showing";
import { decideRound, type IntroductionRefusal } from "@/lib/domain/matching/introduction";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { holdShowings, openRoundOf } from "@/lib/features/dossier/record";
import type { InForce } from "@/lib/features/matching/in-force";
import { type PoolMember, waitingOf } from "@/lib/features/matching/pool";
import { vetoesOf } from "@/lib/features/matching/vetoes";
import { queueMessage } from "@/lib/mail";

/** Everybody who is introduced in a programme, and how often each was shown so far. */
export type Introduced = {
  readonly citizens: readonly PoolMember[];
  readonly shown: Map<string, number>;
  readonly vetoes: ReadonlySet<string>;
};

export async function introducedIn(context: Context, programmeId: string): Promise<Introduced> {
  const { db, organisationId } = context;
  const published = await db.$queryRaw<{ id: string; shown: number }[]>`
    select d."participationId" as "id", (select count(*)::int from "DossierShowing" s
      where s."organisationId" = d."organisationId" and s."citizenId" = d."participationId") as "shown"
    from "Dossier" d
    join "Participation" p on p."organisationId" = d."organisationId" and p."id" = d."participationId"
    where d."organisationId" = ${organisationId}::uuid and p."programmeId" = ${programmeId}::uuid
      and p."state" = 'waiting' and d."state" = 'published'`;
  const shown = new Map(published.map((one) => [one.id, one.shown]));
  const citizens = await waitingOf(context, programmeId, "citizen");
  return {
    citizens: citizens.filter(({ id }) => shown.has(id)),
    shown,
    vetoes: await vetoesOf(context, programmeId),
  };
}

export type Round = { readonly round: number; readonly shown: number };

/** Opens a round for one newcomer and writes to them. `introduced` counts what it shows, for the next newcomer. */
export async function openRound(
  context: Context,
  { criteria, conduct }: InForce,
  migrant: PoolMember,
  introduced: Introduced,
): Promise<Result<Round, IntroductionRefusal>> {
  const { db, organisationId, now } = context;
  const before = await holdShowings(context, migrant.id);
  const decided = decideRound({ ...migrant, roundOpen: openRoundOf(before).length > 0 });
  if (!decided.ok) return decided;
  const round = (before[0]?.round ?? 0) + 1;
  const read = new Set(before.map(({ citizenId }) => citizenId));
  const { citizens, shown, vetoes } = introduced;
  const chosen = chooseDossiers(
    citizens
      .filter(({ id, personId }) => !read.has(id) && personId !== migrant.personId)
      .map((citizen) => ({ citizen, explained: explainPair(citizen, migrant, criteria, vetoes) }))
      .filter(({ explained }) => explained.feasible)
      .map(({ citizen, explained }) => ({
        id: citizen.id,
        waitingDays: citizen.waitingDays,
        shown: shown.get(citizen.id) ?? 0,
        score: explained.score,
      })),
    conduct.dossiersShown,
  );
  if (chosen.length === 0) return refuse("dossier.nobodyToShow");
  for (const id of chosen) shown.set(id, (shown.get(id) ?? 0) + 1);
  await db.dossierShowing.createMany({
    data: chosen.map((citizenId, index) => ({
      organisationId,
      id: newId(),
      citizenId,
      migrantId: migrant.id,
      round,
      position: index + 1,
      shownAt: now,
    })),
  });
  await queueMessage(context, {
    personId: migrant.personId,
    template: "dossiersReady",
    params: { participationId: migrant.id, round },
    link: { subjectId: migrant.id, expiresAt: linkEnd("chooseDossier", now) },
    dedupeKey: `dossiersReady:${migrant.id}:${round}`,
  });
  return ok({ round, shown: chosen.length });
}
