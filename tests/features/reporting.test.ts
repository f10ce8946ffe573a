import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/access/ids";
import { addDays, brusselsDay, daysBetween } from "@/lib/domain/day";
import { participationStates } from "@/lib/domain/participation";
import { dashboard } from "@/lib/features/reporting/queries";
import { duoList } from "@/lib/features/support/queries";
import { addTestDuo, addTestMeeting, type TestDuo } from "@/tests/support/duo";
import { granted } from "@/tests/support/granted";
import {
  addTestPerson,
  everything,
  openTestOrganisation,
  type TestOrganisation,
  testMoment,
} from "@/tests/support/organisation";

let place: TestOrganisation;
let duos: TestDuo[];
const today = brusselsDay(testMoment);
const inDays = (days: number) => new Date(testMoment.getTime() + days * 86_400_000);

/** A fixed set: every stage on both sides, five active duos of which two are silent, four closed ones, a neighbour. */
beforeAll(async () => {
  place = await openTestOrganisation();
  const neighbour = await openTestOrganisation();
  const db = await everything();
  for (const [index, state] of participationStates.entries()) {
    for (let count = 0; count <= index % 3; count += 1) await addTestPerson(place, "citizen", state);
    await addTestPerson(place, "migrant", state);
    await addTestPerson(neighbour, "migrant", state);
  }
  for (const days of [3, 10, 40]) await addTestPerson(place, "migrant", "waiting", { waitingSince: inDays(-days) });
  duos = [];
  for (let index = 0; index < 5; index += 1) {
    duos.push(await addTestDuo(place, "active", { formedAt: inDays(index < 3 ? -60 : -20) }));
  }
  await addTestDuo(place, "meeting");
  await addTestDuo(place, "closing");
  const theirs = await addTestDuo(neighbour, "active");
  await addTestMeeting(neighbour, theirs, { heldOn: "2026-02-10", minutes: 500 });
  for (const [heldOn, minutes, by] of [
    ["2026-02-10", 60, "citizen"],
    ["2026-02-10", 90, "migrant"],
    ["2026-02-20", 30, "citizen"],
    ["2025-12-20", 45, "citizen"],
  ] as const) {
    await addTestMeeting(place, duos[0]!, { heldOn, minutes, by });
  }
  await addTestMeeting(place, duos[3]!, { heldOn: "2026-02-25", minutes: 120 });
  const removed = await addTestMeeting(place, duos[3]!, { heldOn: "2026-02-26", minutes: 600 });
  await db.meeting.updateMany({ where: { id: removed }, data: { removedAt: testMoment } });
  for (const [reason, closedAt] of [
    ["moved", inDays(-10)],
    ["moved", inDays(-20)],
    ["goalReached", inDays(-5)],
    ["health", inDays(-100)],
  ] as const) {
    const duo = await addTestDuo(place, "closed", { closedAt, formedAt: inDays(-200) });
    const common = { organisationId: place.id, duoId: duo.duoId };
    await db.closure.create({
      data: { ...common, id: newId(), kind: "early", state: "done", reason, requestedAt: closedAt, closedAt },
    });
    for (const [respondent, person, state] of [
      ["citizen", duo.citizen, "due"],
      ["migrant", duo.migrant, "answered"],
    ] as const) {
      const dueAt = new Date(closedAt.getTime() + 14 * 86_400_000);
      await db.evaluation.create({
        data: { ...common, id: newId(), personId: person.personId, respondent, state, dueAt, createdAt: closedAt },
      });
    }
  }
});

const seen = (input: { from?: string; to?: string } = {}) => granted(dashboard(place.as("manager"), input));

describe("the figures are what plain counting finds:", () => {
  test("people per stage and side", async () => {
    const db = await everything();
    const { people } = await seen();
    expect(people.map(({ state }) => state)).toEqual([...participationStates]);
    for (const { state, citizen, migrant } of people) {
      const where = { organisationId: place.id, state };
      expect(citizen).toBe(await db.participation.count({ where: { ...where, side: "citizen" } }));
      expect(migrant).toBe(await db.participation.count({ where: { ...where, side: "migrant" } }));
    }
    expect(people.reduce((sum, row) => sum + row.citizen + row.migrant, 0)).toBe(
      await db.participation.count({ where: { organisationId: place.id } }),
    );
  });

  test("median and longest waiting", async () => {
    const db = await everything();
    const rows = await db.participation.findMany({
      where: { organisationId: place.id, side: "migrant", state: "waiting" },
    });
    const days = rows.map((row) => daysBetween(brusselsDay(row.waitingSince!), today)).sort((a, b) => a - b);
    expect(days).toEqual([0, 3, 10, 40]);
    expect((await seen()).waiting.migrant).toEqual({ median: 6.5, longest: 40, people: 4 });
  });

  test("duos, and the silent ones among them as the list has them", async () => {
    const found = await seen();
    expect(found.duos).toMatchObject({ meeting: 1, active: 5, closing: 1, closed: 4, separated: 0, silent: 2 });
    const list = await granted(duoList(place.as("coordinator"), { health: "silent" }));
    expect(list.duos).toHaveLength(found.duos.silent);
    expect((await granted(duoList(place.as("coordinator"), { state: "active" }))).duos).toHaveLength(found.duos.active);
  });

  test("meetings and time in a period, a day that both noted counted once, removed ones not at all", async () => {
    expect((await seen()).time).toEqual({ meetings: 3, minutes: 240, duos: 2 });
    expect((await seen({ from: "2025-12-01", to: "2026-02-10" })).time).toEqual({ meetings: 2, minutes: 135, duos: 1 });
    expect((await seen({ from: "2024-01-01", to: "2024-12-31" })).time).toEqual({ meetings: 0, minutes: 0, duos: 0 });
    const behind = await granted(duoList(place.as("coordinator"), { from: "2026-01-01", to: today }));
    expect(behind.duos).toHaveLength(2);
  });

  test("closures by reason in a period, with the duos behind them", async () => {
    const { closures, period } = await seen();
    expect(period).toEqual({ from: "2026-01-01", to: today });
    expect(closures).toEqual([
      { reason: "moved", count: 2 },
      { reason: "goalReached", count: 1 },
    ]);
    const twelve = await seen({ from: "2025-03-03", to: today });
    expect(twelve.closures).toContainEqual({ reason: "health", count: 1 });
    const behind = await granted(duoList(place.as("coordinator"), { closed: "moved", ...period }));
    expect(behind.duos).toHaveLength(2);
  });

  test("evaluations that wait, and those of the period", async () => {
    const db = await everything();
    const { evaluations } = await seen();
    const where = { organisationId: place.id, state: "due" as const };
    expect(evaluations.overdue).toBe(await db.evaluation.count({ where: { ...where, dueAt: { lt: testMoment } } }));
    expect(evaluations.due).toBe(await db.evaluation.count({ where: { ...where, dueAt: { gte: testMoment } } }));
    expect(evaluations).toEqual({ overdue: 2, due: 2, asked: 2, answered: 1 });
  });
});

test("an empty organisation has zeros and no median", async () => {
  const empty = await openTestOrganisation();
  const found = await granted(dashboard(empty.as("coordinator"), { from: addDays(today, 1), to: today }));
  expect(found.period).toEqual({ from: "2026-01-01", to: today });
  expect(found.waiting).toEqual({
    citizen: { median: null, longest: null, people: 0 },
    migrant: { median: null, longest: null, people: 0 },
  });
  expect(found.duos).toMatchObject({ active: 0, silent: 0 });
  expect(found.time).toEqual({ meetings: 0, minutes: 0, duos: 0 });
  expect(found.mayOpen).toEqual({ people: true, duos: true, evaluations: true });
});

test("who may not see figures does not", async () => {
  expect(await dashboard(place.as("referencePerson"), {})).toMatchObject({ reason: "access.notAllowed" });
  expect((await seen()).mayOpen).toEqual({ people: false, duos: false, evaluations: true });
});
