import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/access/ids";
import { brusselsDay } from "@/lib/domain/day";
import { healthOf } from "@/lib/domain/support";
import { logForm, myMeetings, ownMeeting } from "@/lib/features/logbook/queries";
import { attention, duoList, duoMeetings } from "@/lib/features/support/queries";
import { addTestDuo, addTestMeeting, type TestDuo } from "@/tests/support/duo";
import { granted } from "@/tests/support/granted";
import { everything, openTestOrganisation, type TestOrganisation, testMoment } from "@/tests/support/organisation";

let other: TestOrganisation;

beforeAll(async () => {
  other = await openTestOrganisation();
});

const inDays = (days: number) => new Date(testMoment.getTime() + days * 86_400_000);
const today = brusselsDay(testMoment);

describe("the lists", () => {
  let place: TestOrganisation;
  let duos: Record<string, TestDuo>;

  beforeAll(async () => {
    place = await openTestOrganisation();
    const db = await everything();
    const long = new Date(testMoment.getTime() - 100 * 86_400_000);
    const elsewhere = place.staff.coordinator.membershipId;
    duos = {
      helpAsked: await addTestDuo(place),
      silent: await addTestDuo(place, "active", { formedAt: long }),
      unsigned: await addTestDuo(place, "meeting"),
      firstMeeting: await addTestDuo(place, "meeting", { signed: true }),
      closing: await addTestDuo(place, "closing", { formedAt: long }),
      endingSoon: await addTestDuo(place, "active", { plannedEndAt: inDays(20) }),
      well: await addTestDuo(place, "active", { formedAt: long, plannedEndAt: inDays(100), citizenName: "Zoé" }),
      over: await addTestDuo(place, "closed", { referencePersonId: elsewhere }),
    };
    await addTestMeeting(place, duos.helpAsked!, { heldOn: "2026-02-20", needsHelp: true });
    await addTestMeeting(place, duos.well!, { heldOn: "2026-02-27", minutes: 120 });
    await addTestMeeting(place, duos.well!, { heldOn: "2026-02-27", minutes: 90, by: "migrant" });
    for (const [name, agree] of [
      ["unsigned", true],
      ["firstMeeting", null],
    ] as const) {
      await db.firstMeeting.create({
        data: {
          organisationId: place.id,
          id: newId(),
          duoId: duos[name]!.duoId,
          state: "confirmed",
          place: "Maison",
          startsAt: testMoment,
          invited: "",
          mediatorId: place.staff.coordinator.membershipId,
          citizenAgrees: agree,
          migrantAgrees: agree,
          createdAt: long,
        },
      });
    }
  });

  test("say of each duo what the rule says, the most pressing first", async () => {
    const open = await granted(duoList(place.as("coordinator"), {}));
    expect(open.duos.map((row) => row.health)).toEqual([
      "helpAsked",
      "silent",
      "unsigned",
      "firstMeeting",
      "closing",
      "endingSoon",
      "well",
    ]);
    for (const row of open.duos) {
      expect(row.id).toBe(duos[row.health]?.duoId);
      const silentTooLong = row.silentFor !== null && row.silentFor > row.silentDays;
      expect(healthOf({ ...row, silentTooLong, today })).toBe(row.health);
    }
    expect(open.counts).toMatchObject({ helpAsked: 1, silent: 1, well: 1, over: 1 });
    expect(open.next).toBeNull();
    const silent = open.duos.find((row) => row.health === "silent");
    expect(silent).toMatchObject({ silentFor: 97, lastMeetingOn: null, unsigned: 0 });
    expect(open.duos.find((row) => row.health === "unsigned")?.unsigned).toBe(2);
  });

  test("narrow by state, reason, days and name", async () => {
    const db = await everything();
    await db.closure.create({
      data: {
        organisationId: place.id,
        id: newId(),
        duoId: duos.over!.duoId,
        kind: "early",
        state: "done",
        reason: "moved",
        requestedAt: testMoment,
        closedAt: testMoment,
      },
    });
    const ids = async (input: Parameters<typeof duoList>[1]) =>
      (await granted(duoList(place.as("coordinator"), input))).duos.map((row) => row.id);
    expect(await ids({ closed: "moved" })).toEqual([duos.over!.duoId]);
    expect(await ids({ closed: "health" })).toEqual([]);
    expect(await ids({ closed: "moved", from: "2026-03-03" })).toEqual([]);
    expect(await ids({ from: "2026-02-25", to: "2026-02-28" })).toEqual([duos.well!.duoId]);
    expect(await ids({ state: "closing" })).toEqual([duos.closing!.duoId]);
    expect(await ids({ text: "ZOE" })).toEqual([duos.well!.duoId]);
    expect(await ids({ text: "%" })).toEqual([]);
    expect(await ids({ after: "nothing readable", health: "silent" })).toEqual([duos.silent!.duoId]);
  });

  test("are pages without gaps", async () => {
    const crowded = await openTestOrganisation();
    for (let index = 0; index < 53; index += 1) await addTestDuo(crowded);
    const first = await granted(duoList(crowded.as("coordinator"), {}));
    expect(first.duos).toHaveLength(50);
    const second = await granted(duoList(crowded.as("coordinator"), { after: first.next ?? undefined }));
    expect(second.duos).toHaveLength(3);
    expect(new Set([...first.duos, ...second.duos].map((row) => row.id)).size).toBe(53);
    expect(second.next).toBeNull();
  });

  test("a reference person sees their own duos only", async () => {
    const all = await granted(duoList(place.as("referencePerson"), { state: "closed" }));
    expect(all.duos).toEqual([]);
    const seen = await granted(attention(place.as("referencePerson"), {}));
    expect(seen.groups.map(({ health, total }) => [health, total])).toEqual([
      ["helpAsked", 1],
      ["silent", 1],
      ["unsigned", 1],
      ["firstMeeting", 1],
      ["closing", 1],
      ["endingSoon", 1],
    ]);
    const mine = await openTestOrganisation();
    await addTestDuo(mine, "active", { referencePersonId: mine.staff.coordinator.membershipId });
    expect((await granted(duoList(mine.as("referencePerson"), {}))).duos).toEqual([]);
    expect((await granted(duoList(mine.as("administrator"), {}))).duos).toHaveLength(1);
    expect(await duoList(mine.as("manager"), {})).toMatchObject({ reason: "access.notAllowed" });
  });

  test("one duo's meetings stand against its rhythm, a day that both noted counted once", async () => {
    const seen = await granted(duoMeetings(place.as("referencePerson"), { duoId: duos.well!.duoId }));
    expect(seen.total).toEqual({ minutes: 120, meetings: 1 });
    expect(seen.meetings).toHaveLength(2);
    expect(seen.meetings.map((meeting) => meeting.side).sort()).toEqual(["citizen", "migrant"]);
    expect(seen.silence).toEqual({ days: 3, tooLong: false });
    expect(seen.rhythm?.reached).toBeCloseTo(0.14, 2);
    expect(seen).toMatchObject({ mayAttend: true, mayLog: true, citizen: "Zoé" });
    const outside = other.as("coordinator");
    expect(await duoMeetings(outside, { duoId: duos.well!.duoId })).toMatchObject({ reason: "access.notFound" });
    expect(await duoMeetings(place.as("referencePerson"), { duoId: duos.over!.duoId })).toMatchObject({
      reason: "access.notFound",
    });
  });

  test("a member's own list has the other's hours but not their words", async () => {
    const db = await everything();
    await db.meeting.updateMany({ where: { duoId: duos.well!.duoId }, data: { note: "secret", mood: "hard" } });
    const seen = await granted(myMeetings(place.participant(duos.well!.citizen.personId), {}));
    expect(seen).toMatchObject({ minutes: 120, mayLog: true, severalDuos: false });
    expect(seen.months).toMatchObject([{ month: "2026-02", minutes: 120 }]);
    const [mine, theirs] = ["own", "other"].map((kind) =>
      seen.months[0]!.meetings.find((meeting) => meeting.own === (kind === "own")),
    );
    expect(mine).toMatchObject({ note: "secret", mood: "hard", editable: true });
    expect(theirs).toMatchObject({ note: null, mood: null, editable: false });
    const own = place.participant(duos.well!.citizen.personId);
    expect(await granted(ownMeeting(own, { meetingId: mine!.id }))).toMatchObject({ editable: true });
    expect(await ownMeeting(own, { meetingId: theirs!.id })).toMatchObject({ reason: "access.notFound" });
  });

  test("the form knows the duo, the last duration and what is noted already", async () => {
    const form = await granted(logForm(place.participant(duos.well!.migrant.personId), {}));
    expect(form.duo).toMatchObject({ partner: "Zoé", lastMinutes: 90, id: duos.well!.duoId });
    expect(form.duo?.activities[0]).toBe("walk");
    expect(form.duo?.recent).toHaveLength(2);
    const none = await granted(logForm(place.participant(duos.over!.citizen.personId), {}));
    expect(none).toMatchObject({ duo: null, duos: [] });
    const stranger = place.participant(duos.silent!.citizen.personId);
    expect(await logForm(stranger, { duoId: duos.well!.duoId })).toMatchObject({ reason: "access.notFound" });
  });
});
