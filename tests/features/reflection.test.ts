import { beforeAll, describe, expect, test } from "vitest";
import { type Caller, callerOf } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import { answerReflection, recordReflection } from "@/lib/features/reflection/commands";
import { reflectionList, reflectionQuestion } from "@/lib/features/reflection/queries";
import {
  addTestPerson,
  everything,
  openTestOrganisation,
  type TestOrganisation,
  testMoment,
} from "@/tests/support/organisation";

let organisation: TestOrganisation;
let other: TestOrganisation;

const endsAt = new Date("2026-03-08T23:00:00Z");
const before = new Date("2026-03-08T22:59:59Z");

const thinking = (more: { email?: string | null } = {}, from: TestOrganisation = organisation) =>
  addTestPerson(from, "migrant", "inReflection", { reflectionEndsAt: endsAt, ...more });

/** The person with the link that was sent to them, which is about one participation. */
async function linkOf(personId: string, subjectId: string, now: Date): Promise<Caller> {
  const db = await everything();
  const id = newId();
  await db.personalLink.create({
    data: {
      organisationId: organisation.id,
      id,
      personId,
      purpose: "confirmReflection",
      subjectId,
      tokenHash: newId(),
      expiresAt: new Date("2026-12-31T00:00:00Z"),
      createdAt: testMoment,
    },
  });
  return callerOf(
    organisation.id,
    { kind: "participant", personId, link: { id, purpose: "confirmReflection", subjectId } },
    now,
  );
}

async function stored(participationId: string) {
  const db = await everything();
  const participation = await db.participation.findFirstOrThrow({ where: { id: participationId } });
  const events = await db.event.findMany({ where: { subjectId: participationId } });
  return { participation, events };
}

beforeAll(async () => {
  organisation = await openTestOrganisation();
  other = await openTestOrganisation();
});

describe("the person's own answer", () => {
  test("a yes counts from the first day after the time to reflect, to the second", async () => {
    const { personId, participationId } = await thinking();
    const yes = { participationId, answer: "yes" } as const;
    expect(await answerReflection(organisation.participant(personId, before), yes)).toMatchObject({
      reason: "reflection.tooEarly",
      values: { date: "2026-03-09" },
    });
    expect((await stored(participationId)).participation.state).toBe("inReflection");
    expect(await answerReflection(organisation.participant(personId, endsAt), yes)).toMatchObject({
      ok: true,
      value: { answer: "yes", state: "waiting" },
    });
    const { participation, events } = await stored(participationId);
    expect(participation).toMatchObject({ state: "waiting", waitingSince: endsAt, stateSince: endsAt });
    expect(events).toMatchObject([
      {
        name: "reflection.answered",
        actorKind: "participant",
        actorId: personId,
        payload: { from: "inReflection", to: "waiting", move: "confirmReflection", answer: "yes" },
      },
    ]);
  });

  test("a no counts at any moment, and ends there", async () => {
    const { personId, participationId } = await thinking();
    const caller = organisation.participant(personId, before);
    expect(await answerReflection(caller, { participationId, answer: "no" })).toMatchObject({
      value: { state: "withdrawn" },
    });
    expect(
      await answerReflection(organisation.participant(personId, endsAt), { participationId, answer: "yes" }),
    ).toMatchObject({
      reason: "reflection.notNow",
    });
    expect(await answerReflection(caller, { participationId, answer: "perhaps" as "yes" })).toMatchObject({
      reason: "access.checkAnswers",
    });
  });

  test("uses the link up; one that was used meanwhile changes nothing", async () => {
    const { personId, participationId } = await thinking();
    const caller = await linkOf(personId, participationId, endsAt);
    const answers = await Promise.all(
      (["yes", "no", "yes", "no"] as const).map((answer) => answerReflection(caller, { participationId, answer })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers) {
      if (!answer.ok)
        expect(["access.changedMeanwhile", "reflection.notNow", "access.linkUsed"]).toContain(answer.reason);
    }
    const db = await everything();
    expect(await db.personalLink.count({ where: { personId, usedAt: { not: null } } })).toBe(1);
    expect((await stored(participationId)).events).toHaveLength(1);
  });

  test("a used link leaves the participation where it was", async () => {
    const { personId, participationId } = await thinking();
    const caller = await linkOf(personId, participationId, endsAt);
    await (await everything()).personalLink.updateMany({ where: { personId }, data: { usedAt: testMoment } });
    expect(await answerReflection(caller, { participationId, answer: "yes" })).toMatchObject({
      reason: "access.linkUsed",
    });
    expect((await stored(participationId)).participation.state).toBe("inReflection");
  });

  test("is nobody else's: not a neighbour's, not a link's about something else, not another organisation's", async () => {
    const own = await thinking();
    const neighbour = await thinking();
    const stranger = await thinking({}, other);
    const yes = (participationId: string) => ({ participationId, answer: "yes" }) as const;
    expect(
      await answerReflection(organisation.participant(neighbour.personId, endsAt), yes(own.participationId)),
    ).toMatchObject({ reason: "access.notFound" });
    expect(await answerReflection(await linkOf(own.personId, newId(), endsAt), yes(own.participationId))).toMatchObject(
      { reason: "access.notFound" },
    );
    expect(
      await answerReflection(organisation.participant(own.personId, endsAt), yes(stranger.participationId)),
    ).toMatchObject({ reason: "access.notFound" });
    expect(await answerReflection(organisation.as("coordinator", endsAt), yes(own.participationId))).toMatchObject({
      reason: "access.notAllowed",
    });
    expect(await answerReflection(organisation.visitor(endsAt), yes(own.participationId))).toMatchObject({
      reason: "access.signIn",
    });
  });

  test("is asked for as it stands", async () => {
    const { personId, participationId } = await thinking();
    const ask = (now: Date) => reflectionQuestion(organisation.participant(personId, now), { participationId });
    expect(await ask(before)).toMatchObject({ value: { standing: "tooEarly", opensAt: endsAt, vocabulary: "duo" } });
    expect(await ask(endsAt)).toMatchObject({ value: { standing: "open" } });
    await answerReflection(organisation.participant(personId, endsAt), { participationId, answer: "yes" });
    expect(await ask(endsAt)).toMatchObject({ value: { standing: "answered" } });
    const neighbour = await thinking();
    expect(await reflectionQuestion(organisation.participant(neighbour.personId), { participationId })).toMatchObject({
      reason: "access.notFound",
    });
  });
});

describe("for someone without e-mail", () => {
  test("a coordinator notes the answer, under the same rule of time", async () => {
    const { participationId } = await thinking({ email: null });
    const yes = { participationId, answer: "yes" } as const;
    expect(await recordReflection(organisation.as("coordinator", before), yes)).toMatchObject({
      reason: "reflection.tooEarly",
    });
    expect(await recordReflection(organisation.as("trainer", endsAt), yes)).toMatchObject({
      reason: "access.notAllowed",
    });
    expect(await recordReflection(other.as("coordinator", endsAt), yes)).toMatchObject({ reason: "access.notFound" });
    expect(await recordReflection(organisation.as("coordinator", endsAt), yes)).toMatchObject({
      value: { state: "waiting" },
    });
    expect(await recordReflection(organisation.as("coordinator", endsAt), yes)).toMatchObject({
      reason: "reflection.notNow",
    });
    expect((await stored(participationId)).events).toMatchObject([{ actorKind: "staff" }]);
  });

  test("who has an address answers in their own name", async () => {
    const { participationId } = await thinking();
    expect(
      await recordReflection(organisation.as("coordinator", endsAt), { participationId, answer: "yes" }),
    ).toMatchObject({
      reason: "reflection.ownAnswer",
    });
  });

  test("the list says who is thinking it over and who can answer by link", async () => {
    const own = await openTestOrganisation();
    const byHand = await thinking({ email: null }, own);
    await thinking({}, own);
    const rows = await reflectionList(own.as("coordinator", endsAt), {});
    if (!rows.ok) throw new Error(rows.reason);
    expect(rows.value).toHaveLength(2);
    expect(rows.value.find(({ participationId }) => participationId === byHand.participationId)).toMatchObject({
      hasAddress: false,
      open: true,
    });
    expect(await reflectionList(own.as("coordinator", before), {})).toMatchObject({
      value: [{ open: false }, { open: false }],
    });
    expect(await reflectionList(own.as("selector"), {})).toMatchObject({ reason: "access.notAllowed" });
  });
});
