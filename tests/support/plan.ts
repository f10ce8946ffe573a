/** A pool for plans: people who suit each other more or less, and what a plan of theirs looks like. */

import { newId } from "@/lib/access/ids";
import { type Conduct, standardConduct } from "@/lib/domain/matching/conduct";
import { standardMatchingSettings } from "@/lib/domain/matching/settings";
import type { Profile } from "@/lib/domain/profile";
import type { Side } from "@/lib/domain/programme";
import { beginPlan } from "@/lib/features/plan/commands";
import { addTestPerson, everything, type TestOrganisation, type TestPerson } from "@/tests/support/organisation";

export type TestPool = Record<Side, TestPerson[]>;

/** So many on each side; each shares one interest with the one of the same number, and language and time with all. */
export async function addPool(organisation: TestOrganisation, citizens: number, migrants: number): Promise<TestPool> {
  const pool: TestPool = { citizen: [], migrant: [] };
  const add = async (side: Side, position: number) => {
    const profile: Partial<Profile> = { interests: [`interest${position}`] };
    pool[side].push(await addTestPerson(organisation, side, "waiting", { calledName: `${side} ${position}`, profile }));
  };
  for (let position = 0; position < citizens; position += 1) await add("citizen", position);
  for (let position = 0; position < migrants; position += 1) await add("migrant", position);
  return pool;
}

/** A plan of the organisation's one programme. */
export async function begin(organisation: TestOrganisation, name = ""): Promise<string> {
  const begun = await beginPlan(organisation.as("coordinator"), { programmeId: organisation.programmeId, name });
  if (!begun.ok) throw new Error(begun.reason);
  return begun.value.planId;
}

/** The plan as it is stored. */
export async function planNow(planId: string) {
  const db = await everything();
  return db.matchingPlan.findFirstOrThrow({
    where: { id: planId },
    include: { pairs: { orderBy: { id: "asc" } }, left: true, vetoes: true },
  });
}

/** Who is with whom, as "citizen number–migrant number", in order. */
export async function pairsOfPlan(planId: string, pool: TestPool): Promise<string[]> {
  const { pairs } = await planNow(planId);
  const number = (side: Side, id: string) => pool[side].findIndex(({ participationId }) => participationId === id);
  return pairs
    .map(({ citizenId, migrantId }) => `${number("citizen", citizenId)}–${number("migrant", migrantId)}`)
    .sort();
}

/** Which version of a plan somebody has on the screen. */
export async function seenPlan(planId: string): Promise<{ planId: string; version: number }> {
  return { planId, version: (await planNow(planId)).version };
}

/** The states of everybody who takes part, in order. */
export async function allStates(organisation: TestOrganisation): Promise<string[]> {
  const db = await everything();
  const rows = await db.participation.findMany({ where: { organisationId: organisation.id }, select: { state: true } });
  return rows.map(({ state }) => state).sort();
}

/** Publishes the standard settings with another conduct. */
export async function publishConduct(organisation: TestOrganisation, changes: Partial<Conduct>): Promise<void> {
  const db = await everything();
  const where = { organisationId: organisation.id };
  const conduct = { ...standardConduct(10), ...changes };
  const settings = JSON.parse(JSON.stringify({ criteria: standardMatchingSettings("befriending"), conduct }));
  await db.matchingVersion.create({
    data: {
      ...where,
      id: newId(),
      programmeId: organisation.programmeId,
      number: 1 + (await db.matchingVersion.count({ where })),
      settings,
      publishedById: organisation.staff.coordinator.membershipId,
      publishedAt: new Date("2026-03-01T09:00:00Z"),
    },
  });
}
