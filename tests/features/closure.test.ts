import { beforeAll, describe, expect, test } from "vitest";
import { askClosure, cancelClosure, planClosure } from "@/lib/features/closure/commands";
import { closureForm, closureRecord } from "@/lib/features/closure/queries";
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

describe("a member asks to end the duo", () => {
  test("coordination and the reference person always hear of it, the other member does not", async () => {
    const duo = await addTestDuo(organisation);
    const caller = organisation.participant(duo.migrant.personId);
    const asked = await granted(
      askClosure(caller, { duoId: duo.duoId, reason: "notMatching", note: "C’est difficile." }),
    );
    const { coordinator, referencePerson } = organisation.staff;
    expect(await toldOf(duo.duoId)).toEqual({
      closureAskedStaff: people(coordinator.personId, referencePerson.personId),
    });
    const db = await everything();
    expect(await db.duo.findFirst({ where: { id: duo.duoId } })).toMatchObject({
      state: "closing",
      stateSince: testMoment,
    });
    expect(await db.closure.findFirst({ where: { id: asked.closureId } })).toMatchObject({
      kind: "early",
      state: "requested",
      askedBy: "migrant",
      note: "C’est difficile.",
      tellOther: false,
    });
    const again = await granted(askClosure(caller, { duoId: duo.duoId, reason: "moved" }));
    expect(again).toEqual(asked);
    expect(await db.event.count({ where: { name: "closure.asked", subjectId: duo.duoId } })).toBe(1);
    expect((await granted(closureForm(caller, {}))).duo?.standing).toBe("askedByYou");
    const partner = organisation.participant(duo.citizen.personId);
    expect((await granted(closureForm(partner, {}))).duo?.standing).toBe("open");
  });

  test("the other one asking too is heard, without learning that somebody was first", async () => {
    const duo = await addTestDuo(organisation);
    await granted(
      askClosure(organisation.participant(duo.migrant.personId), { duoId: duo.duoId, reason: "moved", note: "A" }),
    );
    const partner = organisation.participant(duo.citizen.personId);
    await granted(askClosure(partner, { duoId: duo.duoId, reason: "noTime", note: "B" }));
    await granted(askClosure(partner, { duoId: duo.duoId, reason: "noTime", note: "B" }));
    const db = await everything();
    expect(await db.closure.findFirst({ where: { duoId: duo.duoId } })).toMatchObject({
      reason: "moved",
      note: "A\n\nB",
    });
    expect((await toldOf(duo.duoId)).closureAskedStaff).toHaveLength(4);
    expect(await db.event.count({ where: { name: "closure.asked", subjectId: duo.duoId } })).toBe(2);
  });

  test("the other member is told when the one who asks wants it", async () => {
    const duo = await addTestDuo(organisation);
    const caller = organisation.participant(duo.citizen.personId);
    await granted(askClosure(caller, { duoId: duo.duoId, reason: "moved", tellOther: "true" }));
    expect(await toldOf(duo.duoId)).toMatchObject({ closureTold: [duo.migrant.personId] });
    const partner = organisation.participant(duo.migrant.personId);
    expect((await granted(closureForm(partner, {}))).duo?.standing).toBe("planned");
  });

  test("only of their own duo, and only while it is active", async () => {
    const duo = await addTestDuo(organisation);
    const meeting = await addTestDuo(organisation, "meeting");
    const foreign = await addTestDuo(other);
    const caller = organisation.participant(duo.citizen.personId);
    for (const duoId of [meeting.duoId, foreign.duoId]) {
      expect(await askClosure(caller, { duoId, reason: "other" })).toMatchObject({ reason: "access.notFound" });
    }
    const early = organisation.participant(meeting.citizen.personId);
    expect(await askClosure(early, { duoId: meeting.duoId, reason: "other" })).toMatchObject({
      reason: "move.notFromHere",
    });
    expect(await askClosure(caller, { duoId: duo.duoId, reason: "other", note: "a".repeat(2001) })).toMatchObject({
      reason: "closure.noteTooLong",
      field: "note",
    });
    expect(await closureForm(caller, { duoId: foreign.duoId })).toMatchObject({ reason: "access.notFound" });
    expect(await granted(closureForm(early, {}))).toEqual({ duo: null, duos: [] });
  });

  test("both pressing at the same moment leave one request", async () => {
    const duo = await addTestDuo(organisation);
    const sides = [duo.citizen.personId, duo.migrant.personId];
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        askClosure(organisation.participant(sides[index % 2]!), { duoId: duo.duoId, reason: "noTime" }),
      ),
    );
    expect(results.some((result) => result.ok)).toBe(true);
    for (const result of results) if (!result.ok) expect(result.reason).toBe("access.changedMeanwhile");
    const db = await everything();
    expect(await db.closure.count({ where: { duoId: duo.duoId } })).toBe(1);
  });
});

describe("the team plans the end", () => {
  test("of an active duo: both members and coordination are told, a gathering has a mediator", async () => {
    const duo = await addTestDuo(organisation);
    const caller = organisation.as("referencePerson");
    const plan = {
      duoId: duo.duoId,
      reason: "plannedEnd" as const,
      plannedEnd: "2026-04-01",
      gatheringDay: "2026-03-28",
      gatheringTime: "18:30",
    };
    expect(await planClosure(caller, plan)).toMatchObject({ reason: "closure.noMediator", field: "mediatorId" });
    const { coordinator, trainer, referencePerson } = organisation.staff;
    expect(await planClosure(caller, { ...plan, mediatorId: trainer.membershipId })).toMatchObject({
      reason: "reference.notAMediator",
    });
    const foreigner = other.staff.coordinator.membershipId;
    expect(await planClosure(caller, { ...plan, mediatorId: foreigner })).toMatchObject({ reason: "access.notFound" });
    expect(await planClosure(caller, { ...plan, gatheringTime: "" })).toMatchObject({ field: "gatheringTime" });
    const past = { ...plan, gatheringDay: "2026-03-01", mediatorId: coordinator.membershipId };
    expect(await planClosure(caller, past)).toMatchObject({
      reason: "closure.gatheringInThePast",
      field: "gatheringDay",
    });
    await granted(planClosure(caller, { ...plan, mediatorId: coordinator.membershipId }));
    const db = await everything();
    expect(await db.closure.findFirst({ where: { duoId: duo.duoId } })).toMatchObject({
      kind: "planned",
      askedBy: null,
      lastGatheringAt: new Date("2026-03-28T17:30:00Z"),
      mediatorId: coordinator.membershipId,
    });
    expect(await db.duo.findFirst({ where: { id: duo.duoId } })).toMatchObject({
      state: "closing",
      plannedEndAt: new Date("2026-03-31T22:00:00Z"),
    });
    const told = await toldOf(duo.duoId);
    expect(told).toEqual({
      closureAskedStaff: [coordinator.personId],
      closureTold: people(duo.citizen.personId, duo.migrant.personId),
    });
    expect(told.closureAskedStaff).not.toContain(referencePerson.personId);
    const record = await granted(closureRecord(organisation.as("coordinator"), { duoId: duo.duoId }));
    expect(record).toMatchObject({
      state: "closing",
      plannedEndOn: "2026-04-01",
      mayPlan: true,
      mayCancel: true,
      mayClose: true,
    });
    expect(record.closure?.mediator).toBe("coordinator");
  });

  test("of a duo whose member asked: what they wrote stays", async () => {
    const duo = await addTestDuo(organisation);
    await granted(
      askClosure(organisation.participant(duo.citizen.personId), { duoId: duo.duoId, reason: "noTime", note: "Trop." }),
    );
    await granted(planClosure(organisation.as("coordinator"), { duoId: duo.duoId, reason: "moved" }));
    const db = await everything();
    expect(await db.closure.findFirst({ where: { duoId: duo.duoId } })).toMatchObject({
      reason: "moved",
      note: "Trop.",
      askedBy: "citizen",
    });
  });

  test("of a duo whose member asked in confidence: both hear of the last gathering once it has a day, and once each", async () => {
    const duo = await addTestDuo(organisation);
    await granted(askClosure(organisation.participant(duo.citizen.personId), { duoId: duo.duoId, reason: "noTime" }));
    const plan = (more: { gatheringDay?: string; gatheringTime?: string; mediatorId?: string }) =>
      granted(planClosure(organisation.as("coordinator"), { duoId: duo.duoId, reason: "noTime", ...more }));
    await plan({});
    expect(await toldOf(duo.duoId)).not.toHaveProperty("closureTold");
    const gathering = {
      gatheringDay: "2026-03-28",
      gatheringTime: "18:30",
      mediatorId: organisation.staff.coordinator.membershipId,
    };
    await plan(gathering);
    const both = people(duo.citizen.personId, duo.migrant.personId);
    expect((await toldOf(duo.duoId)).closureTold).toEqual(both);
    await plan(gathering);
    expect((await toldOf(duo.duoId)).closureTold).toEqual(both);
    await plan({ ...gathering, gatheringDay: "2026-03-30" });
    expect((await toldOf(duo.duoId)).closureTold).toEqual(people(...both, ...both));
    const db = await everything();
    const [last] = await db.message.findMany({
      where: { template: "closureTold", personId: duo.migrant.personId },
      orderBy: { id: "desc" },
    });
    expect(last?.params).toEqual({ duoId: duo.duoId, lastGatheringAt: "2026-03-30T16:30:00.000Z" });
  });

  test("only by those who follow the duo", async () => {
    const theirs = await addTestDuo(organisation, "active", {
      referencePersonId: organisation.staff.coordinator.membershipId,
    });
    const input = { duoId: theirs.duoId, reason: "other" as const };
    expect(await planClosure(organisation.as("referencePerson"), input)).toMatchObject({ reason: "access.notFound" });
    expect(await planClosure(other.as("coordinator"), input)).toMatchObject({ reason: "access.notFound" });
    expect(await closureRecord(other.as("coordinator"), { duoId: theirs.duoId })).toMatchObject({
      reason: "access.notFound",
    });
    expect(await cancelClosure(other.as("coordinator"), { duoId: theirs.duoId })).toMatchObject({
      reason: "access.notFound",
    });
    expect(await planClosure(organisation.as("manager"), input)).toMatchObject({ reason: "access.notAllowed" });
    const meeting = await addTestDuo(organisation, "meeting");
    expect(await planClosure(organisation.as("coordinator"), { ...input, duoId: meeting.duoId })).toMatchObject({
      reason: "move.notFromHere",
    });
  });

  test("and calls it off: the duo goes on, and its end can be asked for again", async () => {
    const duo = await addTestDuo(organisation);
    const coordinator = organisation.as("coordinator");
    expect(await cancelClosure(coordinator, { duoId: duo.duoId })).toMatchObject({ reason: "move.notFromHere" });
    await granted(planClosure(coordinator, { duoId: duo.duoId, reason: "other" }));
    await granted(cancelClosure(coordinator, { duoId: duo.duoId }));
    const db = await everything();
    expect(await db.duo.findFirst({ where: { id: duo.duoId } })).toMatchObject({ state: "active" });
    expect(await db.closure.count({ where: { duoId: duo.duoId } })).toBe(0);
    await granted(askClosure(organisation.participant(duo.citizen.personId), { duoId: duo.duoId, reason: "moved" }));
    const events = await db.event.findMany({ where: { subjectId: duo.duoId }, orderBy: { id: "asc" } });
    expect(events.map(({ name }) => name)).toEqual(["closure.planned", "closure.cancelled", "closure.asked"]);
  });
});
