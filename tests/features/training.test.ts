import { beforeAll, describe, expect, test } from "vitest";
import {
  cancelTraining,
  chooseTraining,
  enrolCandidate,
  leaveTraining,
  planTraining,
  removeFromTraining,
  restoreTraining,
} from "@/lib/features/training/commands";
import { planningChoices, sessionPage } from "@/lib/features/training/queries";
import { addTestPerson, everything, openTestOrganisation, type TestOrganisation } from "@/tests/support/organisation";
import {
  during,
  enrolled,
  inTraining,
  messagesTo,
  plan,
  planned,
  saturday,
  stateOf,
  storedSession,
  sunday,
} from "@/tests/support/training";

let organisation: TestOrganisation;
let other: TestOrganisation;

beforeAll(async () => {
  organisation = await openTestOrganisation();
  other = await openTestOrganisation();
});

describe("planning", () => {
  test("keeps the dates as clocks in Brussels show them, in winter and in summer", async () => {
    const sessionId = await planned(organisation, {
      dates: {
        "0": { day: "2026-03-28", starts: "09:30", ends: "12:00" },
        "3": { day: "2026-03-30", starts: "09:30", ends: "12:00" },
        "4": {},
      },
      title: { fr: "Deux matinées", nl: "" },
      places: "12",
    });
    const { session, dates, events } = await storedSession(sessionId);
    expect(session).toMatchObject({ state: "planned", places: 12, title: { fr: "Deux matinées" } });
    expect(dates.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      "2026-03-28T08:30:00.000Z",
      "2026-03-30T07:30:00.000Z",
    ]);
    expect(events).toMatchObject([{ name: "training.planned", payload: { places: 12, dates: 2 } }]);
  });

  test("says at which row a date has to change", async () => {
    const cases = [
      [{ dates: [] }, "training.noDates", "dates.0.day"],
      [{ dates: { "0": saturday, "2": { ...sunday, ends: "13:00" } } }, "training.endBeforeStart", "dates.2.ends"],
      [{ dates: [sunday, saturday] }, "training.datesNotInOrder", "dates.1.day"],
      [{ dates: [{ ...saturday, day: "2026-02-14" }] }, "training.inThePast", "dates.0.day"],
      [{ places: 0 }, "training.placesOutOfRange", "places"],
      [{ places: "501" }, "training.placesOutOfRange", "places"],
      [
        {
          dates: Array.from({ length: 31 }, (_, index) => ({
            ...saturday,
            day: `2026-${index < 28 ? "04" : "05"}-${String((index % 28) + 1).padStart(2, "0")}`,
          })),
        },
        "training.tooManyDates",
        "dates.0.day",
      ],
    ] as const;
    for (const [more, reason, field] of cases)
      expect(await plan(organisation, more)).toMatchObject({ ok: false, reason, field });
    expect(
      await plan(organisation, { dates: [{ day: "2026-02-30", starts: "9h", ends: "12:00" }], place: " " }),
    ).toMatchObject({
      reason: "access.checkAnswers",
      problems: [
        { field: "place", reason: "form.required" },
        { field: "dates.0.day", reason: "form.required" },
        { field: "dates.0.starts", reason: "form.required" },
      ],
    });
  });

  test("is for programmes of the own organisation, and offers those with a training", async () => {
    expect(await plan(organisation, { programmeId: other.programmeId })).toMatchObject({ reason: "access.notFound" });
    expect(await planningChoices(organisation.as("trainer"), {})).toMatchObject({
      value: [{ programmeId: organisation.programmeId }],
    });
    expect(
      await planTraining(organisation.as("selector"), {
        programmeId: organisation.programmeId,
        title: { fr: "a" },
        place: "b",
        trainer: "c",
        places: 1,
        dates: [],
      }),
    ).toMatchObject({ reason: "access.notAllowed" });
  });
});

describe("a place", () => {
  test("is given by staff and the person is told, in ids and dates only", async () => {
    const sessionId = await planned(organisation);
    const [person] = await enrolled(organisation, sessionId, 1);
    const [message] = await messagesTo(person!);
    expect(message).toMatchObject({
      template: "trainingEnrolled",
      linkPurpose: "status",
      params: { sessionId, startsAt: "2026-03-14T08:30:00.000Z" },
    });
  });

  test("is refused with its reason", async () => {
    const coordinator = organisation.as("coordinator");
    const sessionId = await planned(organisation, { places: 2 });
    const second = await planned(organisation);
    const [first] = await enrolled(organisation, sessionId, 1);
    const { participationId } = first!;
    const notYet = await addTestPerson(organisation, "citizen", "inSelection");
    const late = organisation.as("coordinator", during(saturday.day));
    const someone = await inTraining(organisation);
    const refused = [
      [coordinator, { sessionId, participationId }, "training.alreadyEnrolled"],
      [coordinator, { sessionId: second, participationId }, "training.enrolledElsewhere"],
      [coordinator, { sessionId, participationId: notYet.participationId }, "training.notInTraining"],
      [late, { sessionId, participationId: someone.participationId }, "training.over"],
      [coordinator, { sessionId: await planned(other), participationId: someone.participationId }, "access.notFound"],
      [coordinator, { sessionId, participationId: (await inTraining(other)).participationId }, "access.notFound"],
    ] as const;
    for (const [caller, input, reason] of refused)
      expect(await enrolCandidate(caller, input)).toMatchObject({ ok: false, reason });
    await enrolled(organisation, sessionId, 1);
    expect(await enrolCandidate(coordinator, { sessionId, participationId: someone.participationId })).toMatchObject({
      reason: "training.full",
      values: { places: 2 },
      field: "participationId",
    });
    await cancelTraining(organisation.as("trainer"), { sessionId: second });
    expect(
      await enrolCandidate(coordinator, { sessionId: second, participationId: someone.participationId }),
    ).toMatchObject({
      reason: "training.cancelled",
    });
  });

  test("of five is given to five of twenty people who choose at once", async () => {
    const sessionId = await planned(organisation, { places: 5 });
    const people = await Promise.all(Array.from({ length: 20 }, () => inTraining(organisation)));
    const answers = await Promise.all(
      people.map(({ personId, participationId }) =>
        chooseTraining(organisation.participant(personId), { sessionId, participationId }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(5);
    for (const answer of answers) if (!answer.ok) expect(answer.reason).toBe("training.full");
    expect((await storedSession(sessionId)).enrolments).toHaveLength(5);
  });

  test("is one a person, whatever they choose at the same moment", async () => {
    const sessions = await Promise.all([planned(organisation), planned(organisation), planned(organisation)]);
    const { personId, participationId } = await inTraining(organisation);
    const caller = organisation.participant(personId);
    const answers = await Promise.all(
      [...sessions, ...sessions].map((sessionId) => chooseTraining(caller, { sessionId, participationId })),
    );
    const db = await everything();
    expect(await db.enrolment.count({ where: { participationId, state: "enrolled" } })).toBe(1);
    for (const answer of answers) {
      if (!answer.ok) expect(["training.enrolledElsewhere", "access.changedMeanwhile"]).toContain(answer.reason);
    }
    expect((await messagesTo({ personId, participationId })).length).toBe(1);
  });

  test("is chosen for oneself only, and choosing twice is the same answer", async () => {
    const sessionId = await planned(organisation);
    const own = await inTraining(organisation);
    const neighbour = await inTraining(organisation);
    const caller = organisation.participant(own.personId);
    expect(await chooseTraining(caller, { sessionId, participationId: neighbour.participationId })).toMatchObject({
      reason: "access.notFound",
    });
    const { participationId } = own;
    expect(await chooseTraining(caller, { sessionId, participationId })).toMatchObject({ ok: true });
    expect(await chooseTraining(caller, { sessionId, participationId })).toMatchObject({ ok: true });
    expect(await messagesTo(own)).toHaveLength(1);
    expect(await chooseTraining(organisation.as("coordinator"), { sessionId, participationId })).toMatchObject({
      reason: "access.notAllowed",
    });
  });

  test("is given back until the training begins, and can be taken again", async () => {
    const sessionId = await planned(organisation, { places: 1 });
    const [own] = await enrolled(organisation, sessionId, 1);
    const [enrolment] = (await storedSession(sessionId)).enrolments;
    const enrolmentId = enrolment!.id;
    const neighbour = await inTraining(organisation);
    expect(await leaveTraining(organisation.participant(neighbour.personId), { enrolmentId })).toMatchObject({
      reason: "access.notFound",
    });
    expect(
      await leaveTraining(organisation.participant(own!.personId, during(saturday.day)), { enrolmentId }),
    ).toMatchObject({
      reason: "training.over",
    });
    const caller = organisation.participant(own!.personId);
    expect(await leaveTraining(caller, { enrolmentId })).toMatchObject({ ok: true });
    expect(await leaveTraining(caller, { enrolmentId })).toMatchObject({ reason: "training.notEnrolled" });
    expect(await chooseTraining(caller, { sessionId, participationId: own!.participationId })).toMatchObject({
      ok: true,
    });
    expect(await removeFromTraining(other.as("trainer"), { enrolmentId })).toMatchObject({ reason: "access.notFound" });
    expect(await removeFromTraining(organisation.as("trainer", during(saturday.day)), { enrolmentId })).toMatchObject({
      ok: true,
    });
    expect((await storedSession(sessionId)).enrolments).toMatchObject([{ state: "cancelled" }]);
  });
});

describe("calling off", () => {
  test("frees everyone and tells them once", async () => {
    const sessionId = await planned(organisation);
    const people = await enrolled(organisation, sessionId, 3);
    expect(await cancelTraining(other.as("trainer"), { sessionId })).toMatchObject({ reason: "access.notFound" });
    const answers = await Promise.all([1, 2].map(() => cancelTraining(organisation.as("trainer"), { sessionId })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ reason: "move.notFromHere" });
    const { session, enrolments, events } = await storedSession(sessionId);
    expect(session.state).toBe("cancelled");
    expect(enrolments.map(({ state }) => state)).toEqual(["cancelled", "cancelled", "cancelled"]);
    expect(events.at(-1)).toMatchObject({
      name: "training.cancelled",
      payload: { from: "planned", to: "cancelled", enrolled: 3 },
    });
    for (const person of people) {
      expect((await messagesTo(person)).map(({ template }) => template)).toEqual([
        "trainingEnrolled",
        "trainingCancelled",
      ]);
      expect(await stateOf(person)).toBe("inTraining");
    }
  });

  test("by mistake is taken back before anybody is told: the same people have their places, unless they chose another", async () => {
    const sessionId = await planned(organisation);
    const second = await planned(organisation);
    const [kept, moved, left] = await enrolled(organisation, sessionId, 3);
    await cancelTraining(organisation.as("trainer"), { sessionId });
    expect(await restoreTraining(other.as("trainer"), { sessionId })).toMatchObject({ reason: "access.notFound" });
    const { participationId } = moved!;
    await enrolCandidate(organisation.as("coordinator"), { sessionId: second, participationId });
    const db = await everything();
    await db.participation.update({
      where: { organisationId_id: { organisationId: organisation.id, id: left!.participationId } },
      data: { state: "withdrawn" },
    });
    const answers = await Promise.all([1, 2].map(() => restoreTraining(organisation.as("trainer"), { sessionId })));
    expect(answers).toContainEqual(expect.objectContaining({ ok: true, value: { sessionId, enrolled: 1 } }));
    expect(answers).toContainEqual(expect.objectContaining({ reason: "undo.somethingFollowed" }));
    const { session, enrolments, events } = await storedSession(sessionId);
    expect(session.state).toBe("planned");
    expect(enrolments.filter(({ state }) => state === "enrolled").map((one) => one.participationId)).toEqual([
      kept!.participationId,
    ]);
    expect(events.at(-1)).toMatchObject({
      name: "move.undone",
      payload: { from: "cancelled", to: "planned", undoneName: "training.cancelled", cancelledMessages: 3 },
    });
    expect((await messagesTo(kept!)).map(({ template, state }) => [template, state])).toEqual([
      ["trainingEnrolled", "queued"],
      ["trainingCancelled", "cancelled"],
    ]);
  });

  test("is not taken back once somebody was told", async () => {
    const sessionId = await planned(organisation);
    const [person] = await enrolled(organisation, sessionId, 1);
    await cancelTraining(organisation.as("trainer"), { sessionId });
    const page = await sessionPage(organisation.as("trainer"), { sessionId });
    expect(page).toMatchObject({ ok: true, value: { may: { restore: true } } });
    const db = await everything();
    await db.message.updateMany({
      where: { personId: person!.personId, template: "trainingCancelled" },
      data: { state: "sent" },
    });
    expect(await restoreTraining(organisation.as("trainer"), { sessionId })).toMatchObject({ reason: "undo.tooLate" });
    const later = await sessionPage(organisation.as("trainer"), { sessionId });
    expect(later).toMatchObject({ ok: true, value: { may: { restore: false } } });
  });
});
