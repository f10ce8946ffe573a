import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, callerOf } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import { closeDatabases } from "@/lib/db";
import type { ActorRole } from "@/lib/domain/actor";
import { closeJobs } from "@/lib/jobs";
import { expectedTable } from "@/tests/access/expected-table";
import { doors } from "@/tests/access/modules";
import { sampleInput } from "@/tests/access/sample-input";
import { fillWithMarkers, marker, recordIds, stateOf } from "@/tests/support/markers";
import { addTestPerson, everything, openTestOrganisation, type TestOrganisation } from "@/tests/support/organisation";

type Column = ActorRole | "stranger" | "suspended";
const roles = ["administrator", "coordinator", "referencePerson", "manager", "selector", "trainer"] as const;
const columns: readonly Column[] = [...roles, "participant", "visitor", "system", "platform", "stranger", "suspended"];

let own: TestOrganisation;
let other: TestOrganisation;
let callers: Record<Column, Caller>;
let foreignIds: readonly string[];

beforeAll(async () => {
  own = await openTestOrganisation();
  other = await openTestOrganisation();
  await fillWithMarkers(other);
  foreignIds = await recordIds(other);
  const me = await addTestPerson(own, "migrant", "waiting");
  const db = await everything();
  const suspended = own.as("coordinator");
  const away = { ...own.staff.coordinator, membershipId: newId(), personId: newId(), userId: newId() };
  await db.person.create({
    data: {
      organisationId: own.id,
      id: away.personId,
      name: "x",
      calledName: "x",
      locale: "fr",
      createdAt: suspended.now,
    },
  });
  await db.membership.create({
    data: {
      organisationId: own.id,
      id: away.membershipId,
      userId: away.userId,
      personId: away.personId,
      roles: [...roles],
      suspendedAt: suspended.now,
      createdAt: suspended.now,
    },
  });
  const staff = (
    membership: { membershipId: string; personId: string; userId: string },
    given: readonly (typeof roles)[number][],
  ) => callerOf(own.id, { kind: "staff", roles: given, ...membership }, suspended.now);
  const { email: _, ...foreign } = other.staff.coordinator;
  callers = {
    ...(Object.fromEntries(roles.map((role) => [role, own.as(role)])) as Record<(typeof roles)[number], Caller>),
    participant: own.participant(me.personId),
    visitor: own.visitor(),
    system: own.system(),
    platform: callerOf(newId(), { kind: "platform", userId: newId() }, suspended.now),
    stranger: staff(foreign, [...roles]),
    suspended: staff(away, [...roles]),
  };
});

afterAll(async () => {
  await closeJobs();
  await closeDatabases();
});

/** `yes` when the door opened for this caller, whatever it then found; `no` when it stayed shut. */
async function answer(
  door: (typeof doors)[number],
  column: Column,
  id: string,
): Promise<{ cell: "yes" | "no"; said: string }> {
  const result = await door.call(callers[column], sampleInput(door.call.input, id) as never);
  const said = JSON.stringify(result) ?? "";
  const shut = !result.ok && ["access.notAllowed", "access.signIn", "access.suspended"].includes(result.reason);
  return { cell: shut ? "no" : "yes", said };
}

describe("every command and every query, by every kind of caller", () => {
  test("the table has a row for each door and no other", () => {
    if (process.env.WRITE_ACCESS_TABLE) return;
    expect(Object.keys(expectedTable)).toEqual(doors.map((door) => door.name));
  });

  test("takes the sample input of each door, so that an answer is about access and not about a field", () => {
    const refused = doors.filter((door) => !door.call.input.safeParse(sampleInput(door.call.input, newId())).success);
    expect(refused.map((door) => door.name)).toEqual([]);
  });

  test("answers as the table says, with every id another organisation's, and shows nothing of it", async () => {
    const before = await stateOf(other);
    const table: Record<string, string> = {};
    for (const door of doors) {
      const cells: string[] = [];
      for (const column of columns) {
        const { cell, said } = await answer(door, column, foreignIds[cells.length % foreignIds.length]!);
        expect(said, `${door.name} for ${column}`).not.toContain(marker);
        if (cell === "yes") cells.push(column);
      }
      table[door.name] = cells.join(" ");
    }
    if (process.env.WRITE_ACCESS_TABLE) writeFileSync(process.env.WRITE_ACCESS_TABLE, JSON.stringify(table, null, 2));
    else expect(table).toEqual(expectedTable);
    expect(await stateOf(other)).toEqual(before);
    console.info(
      `access table: ${doors.length} doors × ${columns.length} callers = ${doors.length * columns.length} cells`,
    );
  }, 120_000);

  test("each kind of foreign record is refused to whoever may do most", async () => {
    const before = await stateOf(other);
    for (const door of doors) {
      const column = columns.find((candidate) => expectedTable[door.name]?.split(" ").includes(candidate));
      if (!column) continue;
      for (const id of foreignIds) {
        const { said } = await answer(door, column, id);
        expect(said, `${door.name} for ${column}`).not.toContain(marker);
      }
    }
    expect(await stateOf(other)).toEqual(before);
  }, 240_000);
});
