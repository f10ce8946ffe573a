import { beforeAll, describe, expect, test } from "vitest";
import { endOfBrusselsDay } from "@/lib/domain/day";
import { askClosure, closeDuo } from "@/lib/features/closure/commands";
import { closureRecord } from "@/lib/features/closure/queries";
import { addTestDuo } from "@/tests/support/duo";
import { granted } from "@/tests/support/granted";
import { everything, openTestOrganisation, type TestOrganisation, testMoment } from "@/tests/support/organisation";

let organisation: TestOrganisation;
let other: TestOrganisation;

beforeAll(async () => {
  organisation = await openTestOrganisation();
  other = await openTestOrganisation();
});

/** Who was told of this duo, template by template. */
async function toldOf(duoId: string): Promise<Record<string, string[]>> {
  const db = await everything();
  const messages = await db.message.findMany({
    where: { params: { path: ["duoId"], equals: duoId } },
    orderBy: { id: "asc" },
  });
  const told: Record<string, string[]> = {};
  for (const { template, personId } of messages) told[template] = [...(told[template] ?? []), personId].sort();
  return told;
}

const people = (...ids: string[]) => [...ids].sort();

describe("a duo is closed", () => {
  test("with its last gathering: both are free, the evaluations are due, the members are told", async () => {
    const duo = await addTestDuo(organisation, "active");
    const caller = organisation.as("referencePerson");
    const { coordinator, referencePerson } = organisation.staff;
    const close = { duoId: duo.duoId, reason: "goalReached" as const, lastGatheringHeld: "yes" as const };
    expect(await closeDuo(caller, close)).toMatchObject({
      reason: "closure.gatheringDateMissing",
      field: "gatheringDay",
    });
    const dated = { ...close, gatheringDay: "2026-03-01" };
    expect(await closeDuo(caller, dated)).toMatchObject({ reason: "closure.noMediator", field: "mediatorId" });
    const named = { ...dated, mediatorId: coordinator.membershipId };
    expect(await closeDuo(caller, { ...named, gatheringDay: "2026-03-03" })).toMatchObject({
      reason: "closure.gatheringInTheFuture",
      field: "gatheringDay",
    });
    const { evaluationIds, closureId } = await granted(closeDuo(caller, named));
    const db = await everything();
    expect(await db.duo.findFirst({ where: { id: duo.duoId } })).toMatchObject({
      state: "closed",
      closedAt: testMoment,
    });
    const participations = await db.participation.findMany({
      where: { id: { in: [duo.citizen.participationId, duo.migrant.participationId] } },
    });
    expect(participations.map(({ state }) => state)).toEqual(["ended", "ended"]);
    expect(await db.closure.findFirst({ where: { id: closureId } })).toMatchObject({
      state: "done",
      kind: "early",
      lastGatheringHeld: true,
      lastGatheringAt: new Date("2026-02-28T23:00:00Z"),
    });
    const evaluations = await db.evaluation.findMany({ where: { id: { in: [...evaluationIds] } } });
    const dueAt = endOfBrusselsDay("2026-03-16");
    expect(evaluations.map((row) => [row.respondent, row.personId, row.dueAt]).sort()).toEqual(
      [
        ["citizen", duo.citizen.personId, dueAt],
        ["migrant", duo.migrant.personId, dueAt],
        ["referencePerson", referencePerson.personId, dueAt],
      ].sort(),
    );
    const both = people(duo.citizen.personId, duo.migrant.personId);
    expect(await toldOf(duo.duoId)).toEqual({ closureDone: both, evaluationDue: both });
    const links = await db.message.findMany({ where: { template: "evaluationDue", personId: duo.citizen.personId } });
    expect(links[0]).toMatchObject({
      linkPurpose: "evaluate",
      linkSubjectId: evaluations.find((row) => row.respondent === "citizen")?.id,
    });
    expect(links[0]!.linkExpiresAt! > dueAt).toBe(true);
    expect(await closeDuo(caller, named)).toMatchObject({ reason: "move.notFromHere" });
    const record = await granted(closureRecord(organisation.as("coordinator"), { duoId: duo.duoId }));
    expect(record.members.map(({ mayRejoin }) => mayRejoin)).toEqual([true, true]);
    expect(record.evaluations).toHaveLength(3);
  });

  test("without one it says why, below what the member wrote", async () => {
    const duo = await addTestDuo(organisation);
    await granted(
      askClosure(organisation.participant(duo.citizen.personId), { duoId: duo.duoId, reason: "noTime", note: "Trop." }),
    );
    const caller = organisation.as("coordinator");
    const close = { duoId: duo.duoId, reason: "noTime" as const, lastGatheringHeld: "no" as const };
    expect(await closeDuo(caller, close)).toMatchObject({ reason: "closure.noteMissing", field: "note" });
    await granted(closeDuo(caller, { ...close, note: "Pas joignable." }));
    const db = await everything();
    expect(await db.closure.findFirst({ where: { duoId: duo.duoId } })).toMatchObject({
      note: "Trop.\n\nPas joignable.",
      lastGatheringHeld: false,
      state: "done",
      askedBy: "citizen",
    });
  });

  test("once, whoever presses at the same moment", async () => {
    const duo = await addTestDuo(organisation);
    const close = { duoId: duo.duoId, reason: "moved" as const, lastGatheringHeld: "no" as const, note: "Parti." };
    const results = await Promise.all(Array.from({ length: 8 }, () => closeDuo(organisation.as("coordinator"), close)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const db = await everything();
    expect(await db.evaluation.count({ where: { duoId: duo.duoId } })).toBe(3);
    expect(await db.event.count({ where: { name: "closure.done", subjectId: duo.duoId } })).toBe(1);
  });

  test("never by another organisation or before it began", async () => {
    const duo = await addTestDuo(organisation);
    const close = { duoId: duo.duoId, reason: "moved" as const, lastGatheringHeld: "no" as const, note: "Parti." };
    expect(await closeDuo(other.as("coordinator"), close)).toMatchObject({ reason: "access.notFound" });
    const meeting = await addTestDuo(organisation, "meeting");
    expect(await closeDuo(organisation.as("coordinator"), { ...close, duoId: meeting.duoId })).toMatchObject({
      reason: "move.notFromHere",
    });
  });
});
