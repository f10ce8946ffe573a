/** A round of introductions: a few, of citizens who wait and suit, chosen fairly, none that this newcomer has read. */
import type { Context } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import { linkEnd } from "@/lib/domain/link";
import type { Vetoes } from "@/lib/domain/matching/constraints";
import { dossiersFor, type Showing as Shown } from "@/lib/domain/matching/dossier";
import { decideRound, type IntroductionRefusal } from "@/lib/domain/matching/introduction";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { holdShowings, openRoundOf } from "@/lib/features/dossier/record";
import type { InForce } from "@/lib/features/matching/in-force";
import { type PoolMember, waitingOf } from "@/lib/features/matching/pool";
import { vetoesOf } from "@/lib/features/matching/vetoes";
import { queueMessage } from "@/lib/mail";

/** Everybody who is introduced in a programme, and who was shown to whom so far. */
export type Introduced = {
  readonly citizens: readonly PoolMember[];
  readonly shown: readonly Shown[];
  /** How many newcomers choose, or have chosen. */
  readonly newcomers: number;
  readonly vetoes: Vetoes;
};

export async function introducedIn(context: Context, programmeId: string): Promise<Introduced> {
  const { db, organisationId } = context;
  const published = await db.dossier.findMany({
    where: { organisationId, state: "published", participation: { programmeId } },
    select: { participationId: true },
  });
  const shown = await db.dossierShowing.findMany({
    where: { organisationId, citizen: { programmeId } },
    select: { citizenId: true, migrantId: true },
  });
  const waiting = await db.participation.findMany({
    where: { organisationId, programmeId, side: "migrant", state: "waiting" },
    select: { id: true },
  });
  const isIntroduced = new Set(published.map(({ participationId }) => participationId));
  const citizens = await waitingOf(context, programmeId, "citizen");
  return {
    citizens: citizens.filter(({ id }) => isIntroduced.has(id)),
    shown,
    newcomers: new Set([...waiting.map(({ id }) => id), ...shown.map(({ migrantId }) => migrantId)]).size,
    vetoes: await vetoesOf(context, programmeId),
  };
}

export type Round = { readonly round: number; readonly citizenIds: readonly string[] };

/** Opens a round for one newcomer and writes to them. */
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
  const chosen = dossiersFor({
    newcomer: migrant,
    citizens: introduced.citizens.filter(({ personId }) => personId !== migrant.personId),
    shown: introduced.shown,
    newcomers: introduced.newcomers,
    settings: criteria,
    vetoes: introduced.vetoes,
    atOnce: conduct.dossiersShown,
  });
  if (chosen.length === 0) return refuse("dossier.nobodyToShow");
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
  return ok({ round, citizenIds: chosen });
}
