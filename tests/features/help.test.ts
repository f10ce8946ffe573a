/** A call for help is heard by somebody who can act on it, with a meeting or without one. */
import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "@/lib/access/ids";
import { myDuo } from "@/lib/features/duo/queries";
import { askHelp, logMeeting } from "@/lib/features/logbook/commands";
import { seeCall } from "@/lib/features/support/commands";
import { duoList, duoMeetings } from "@/lib/features/support/queries";
import { addTestDuo, type TestDuo } from "@/tests/support/duo";
import { granted } from "@/tests/support/granted";
import { everything, openTestOrganisation, type TestOrganisation, testMoment } from "@/tests/support/organisation";

let organisation: TestOrganisation;
let duo: TestDuo;

beforeEach(async () => {
  organisation = await openTestOrganisation();
  duo = await addTestDuo(organisation);
});

async function whoHeard(): Promise<string[]> {
  const db = await everything();
  const told = await db.message.findMany({ where: { organisationId: organisation.id, template: "helpAskedStaff" } });
  return told.map(({ personId }) => personId);
}

async function suspend(...roles: ("referencePerson" | "coordinator")[]): Promise<void> {
  const db = await everything();
  const ids = roles.map((role) => organisation.staff[role].membershipId);
  await db.membership.updateMany({ where: { id: { in: ids } }, data: { suspendedAt: testMoment } });
}

const member = (side: "citizen" | "migrant" = "migrant") => organisation.participant(duo[side].personId);

describe("asked for without a meeting", () => {
  test("reaches the reference person once, however often it is pressed, and stands first in the team's list", async () => {
    await Promise.all(Array.from({ length: 4 }, () => askHelp(member(), { duoId: duo.duoId })));
    await granted(askHelp(member(), { duoId: duo.duoId }));
    expect(await whoHeard()).toEqual([organisation.staff.referencePerson.personId]);
    const db = await everything();
    const events = await db.event.findMany({ where: { subjectId: duo.duoId, name: "help.asked" } });
    expect(events.map(({ payload }) => payload)).toEqual([{ meetingId: null, side: "migrant" }]);
    const caller = organisation.as("referencePerson");
    const { duos } = await granted(duoList(caller, { health: "helpAsked" }));
    expect(duos).toMatchObject([{ id: duo.duoId, helpOpen: 1 }]);
    expect((await granted(duoMeetings(caller, { duoId: duo.duoId }))).calls).toHaveLength(1);
  });

  test("is said to whoever asked, and not to the other member", async () => {
    await granted(askHelp(member(), { duoId: duo.duoId }));
    expect((await granted(myDuo(member(), {}))).duo?.askedHelpAt).toEqual(testMoment);
    expect((await granted(myDuo(member("citizen"), {}))).duo?.askedHelpAt).toBeNull();
    await granted(askHelp(member("citizen"), { duoId: duo.duoId }));
    expect(await whoHeard()).toHaveLength(2);
  });

  test("is taken up once; after that it can be asked for again", async () => {
    await granted(askHelp(member(), { duoId: duo.duoId }));
    const caller = organisation.as("coordinator");
    await granted(seeCall(caller, { duoId: duo.duoId }));
    await granted(seeCall(caller, { duoId: duo.duoId }));
    const db = await everything();
    expect(await db.event.count({ where: { subjectId: duo.duoId, name: "help.seen" } })).toBe(1);
    expect((await granted(duoList(caller, { health: "helpAsked" }))).duos).toEqual([]);
    await granted(askHelp(member(), { duoId: duo.duoId }));
    expect(await whoHeard()).toHaveLength(2);
  });

  test("in a duo that is not over, and in one's own", async () => {
    const meeting = await addTestDuo(organisation, "meeting");
    const closed = await addTestDuo(organisation, "closed");
    await granted(askHelp(organisation.participant(meeting.citizen.personId), { duoId: meeting.duoId }));
    const late = organisation.participant(closed.citizen.personId);
    expect(await askHelp(late, { duoId: closed.duoId })).toMatchObject({ reason: "duo.over" });
    expect(await askHelp(member(), { duoId: meeting.duoId })).toMatchObject({ reason: "access.notFound" });
    const other = await openTestOrganisation();
    expect(await askHelp(other.participant(duo.migrant.personId), { duoId: duo.duoId })).toMatchObject({
      reason: "access.notFound",
    });
    expect(await seeCall(other.as("coordinator"), { duoId: duo.duoId })).toMatchObject({ reason: "access.notFound" });
  });
});

describe("while the reference person is suspended", () => {
  const meeting = { day: "today" as const, duration: "60", activities: ["walk"], needsHelp: "true" };

  test("reaches the coordination, with a meeting or without one", async () => {
    await suspend("referencePerson");
    await granted(logMeeting(member(), { id: newId(), duoId: duo.duoId, ...meeting }));
    await granted(askHelp(member(), { duoId: duo.duoId }));
    const { coordinator } = organisation.staff;
    expect(await whoHeard()).toEqual([coordinator.personId, coordinator.personId]);
  });

  test("reaches whoever administers where nobody coordinates", async () => {
    await suspend("referencePerson", "coordinator");
    await granted(askHelp(member(), { duoId: duo.duoId }));
    expect(await whoHeard()).toEqual([organisation.staff.administrator.personId]);
  });
});
