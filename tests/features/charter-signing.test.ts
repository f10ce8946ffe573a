/** No duo becomes active unless both signed the charter in force and both agreed; the last condition does it. */
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/access/ids";
import type { Side } from "@/lib/domain/programme";
import {
  confirmFirstMeeting,
  holdFirstMeeting,
  planFirstMeeting,
  recordMeetingAnswer,
  recordSignature,
  signCharter,
} from "@/lib/features/duo/commands";
import { charterQuestion, duoPage, myDuo } from "@/lib/features/duo/queries";
import { everything, openTestOrganisation, type TestOrganisation } from "@/tests/support/organisation";
import { form, linkHolder, pairStates, propose, templatesTo } from "@/tests/support/pair";
import { addTestPlaces } from "@/tests/support/places";

let org: TestOrganisation;
let other: TestOrganisation;
const after = new Date("2026-03-10T19:00:00Z");
type Pair = Awaited<ReturnType<typeof form>>;

beforeAll(async () => {
  await addTestPlaces();
  org = await openTestOrganisation();
  other = await openTestOrganisation();
});

const signature = (pair: Pair, at: TestOrganisation = org) =>
  ({
    duoId: pair.duoId,
    charterVersionId: at.charterVersionId,
    typedName: "  Samira   Exemple ",
    ticked: "true",
    readIn: "ar",
  }) as const;

const sign = (pair: Pair, side: Side, at: TestOrganisation = org) =>
  signCharter(at.participant(pair[side].personId, after), signature(pair, at));

async function meet(pair: Pair, at: TestOrganisation = org): Promise<void> {
  const { duoId } = pair;
  const steps = [
    await planFirstMeeting(at.as("coordinator"), {
      duoId,
      place: "Café",
      day: "2026-03-10",
      time: "18:00",
      mediatorId: at.staff.coordinator.membershipId,
    }),
    await confirmFirstMeeting(at.as("coordinator"), { duoId }),
    await holdFirstMeeting(at.as("coordinator", after), { duoId }),
  ];
  for (const step of steps) if (!step.ok) throw new Error(step.reason);
}

const agree = (pair: Pair, side: Side, at: TestOrganisation = org) =>
  recordMeetingAnswer(at.as("coordinator", after), { duoId: pair.duoId, side, agrees: "yes" });

async function publishSecond(at: TestOrganisation): Promise<string> {
  const db = await everything();
  const first = await db.charterVersion.findFirstOrThrow({ where: { id: at.charterVersionId } });
  await db.charterVersion.updateMany({ where: { id: first.id }, data: { state: "superseded" } });
  const id = newId();
  await db.charterVersion.create({ data: { ...first, id, number: 2, clauses: first.clauses as object } });
  return id;
}

async function duoOf({ duoId }: Pair) {
  const db = await everything();
  return db.duo.findFirstOrThrow({ where: { id: duoId } });
}

describe("signing", () => {
  it("keeps the typed name, the version and the language it was read in", async () => {
    const pair = await form(org);
    expect(await sign(pair, "migrant")).toMatchObject({ value: { outcome: "waiting" } });
    const db = await everything();
    expect(
      await db.charterSignature.findFirst({ where: { participationId: pair.migrant.participationId } }),
    ).toMatchObject({
      charterVersionId: org.charterVersionId,
      typedName: "Samira Exemple",
      readIn: "ar",
      onPaper: false,
      signedAt: after,
    });
    expect(await sign(pair, "migrant")).toMatchObject({ ok: true });
    const events = await db.event.findMany({ where: { subjectId: pair.migrant.participationId } });
    expect(events.map((event) => event.name)).toEqual(["charter.signed"]);
    expect(JSON.stringify(events)).not.toContain("Samira");
  });

  it.each<[string, object, string, string | undefined]>([
    ["without the tick", { ticked: undefined }, "charter.notTicked", "ticked"],
    ["without a name", { typedName: "  " }, "charter.nameMissing", "typedName"],
    ["with a name that hides", { typedName: "\u200f\u202e " }, "charter.nameMissing", "typedName"],
    ["with a name too long", { typedName: "a".repeat(201) }, "access.checkAnswers", undefined],
    ["in a language that is none", { readIn: "xx" }, "access.checkAnswers", undefined],
    ["a version that does not exist", { charterVersionId: newId() }, "access.notFound", undefined],
  ])("is refused %s", async (_, changes, reason, field) => {
    const pair = await form(org);
    const result = await signCharter(org.participant(pair.citizen.personId), { ...signature(pair), ...changes });
    expect(result).toMatchObject({ ok: false, reason, ...(field ? { field } : {}) });
  });

  it("is refused for a version that is no longer in force, or of another organisation", async () => {
    const own = await openTestOrganisation();
    const pair = await form(own);
    await publishSecond(own);
    expect(await sign(pair, "citizen", own)).toMatchObject({ reason: "charter.notCurrent" });
    const foreign = { ...signature(pair, own), charterVersionId: other.charterVersionId };
    expect(await signCharter(own.participant(pair.citizen.personId), foreign)).toMatchObject({
      reason: "access.notFound",
    });
  });

  it("is for the own duo, by its own link, once", async () => {
    const pair = await form(org);
    const stranger = await form(org);
    const wrong = await linkHolder(org, pair.citizen.personId, "signCharter", stranger.duoId);
    for (const caller of [org.participant(stranger.citizen.personId), wrong]) {
      expect(await signCharter(caller, signature(pair))).toMatchObject({ reason: "access.notFound" });
      expect(await charterQuestion(caller, { duoId: pair.duoId })).toMatchObject({ reason: "access.notFound" });
    }
    const holder = await linkHolder(org, pair.citizen.personId, "signCharter", pair.duoId);
    expect(await charterQuestion(holder, {})).toMatchObject({ value: { duoId: pair.duoId, signed: null } });
    expect(await signCharter(holder, signature(pair))).toMatchObject({ ok: true });
    expect(await charterQuestion(holder, {})).toMatchObject({ value: { signed: { typedName: "Samira Exemple" } } });
    expect(await signCharter(holder, signature(pair))).toMatchObject({ reason: "access.linkUsed" });
    expect(await signCharter(org.as("coordinator"), signature(pair))).toMatchObject({ reason: "access.notAllowed" });
  });

  it("is over with the duo, and does not exist before it", async () => {
    const pair = await form(org);
    const db = await everything();
    await db.duo.updateMany({ where: { id: pair.duoId }, data: { state: "separated" } });
    expect(await sign(pair, "citizen")).toMatchObject({ reason: "duo.over" });
    const alone = await propose(org);
    expect(await charterQuestion(org.participant(alone.citizen.personId), {})).toMatchObject({
      reason: "access.notFound",
    });
  });

  it("on paper is recorded by whoever follows the duo", async () => {
    const pair = await form(org);
    const recorded = { ...signature(pair), side: "citizen", readIn: "fr" } as const;
    expect(await recordSignature(org.as("trainer"), recorded)).toMatchObject({ reason: "access.notAllowed" });
    expect(await recordSignature(other.as("coordinator"), recorded)).toMatchObject({ reason: "access.notFound" });
    expect(await recordSignature(org.as("referencePerson"), recorded)).toMatchObject({ ok: true });
    const page = await duoPage(org.as("referencePerson"), { duoId: pair.duoId });
    if (!page.ok) throw new Error(page.reason);
    expect(page.value.charter.signing.citizen).toMatchObject({
      signedCurrent: true,
      latest: { onPaper: true, number: 1 },
    });
    expect(page.value.abilities.sign).toEqual({ citizen: false, migrant: true });
  });
});

describe("becoming active", () => {
  const orders: [string, ((pair: Pair) => Promise<{ ok: boolean }>)[]][] = [
    [
      "the signatures first",
      [
        (pair) => sign(pair, "citizen"),
        (pair) => sign(pair, "migrant"),
        (pair) => agree(pair, "citizen"),
        (pair) => agree(pair, "migrant"),
      ],
    ],
    [
      "the answers first",
      [
        (pair) => agree(pair, "migrant"),
        (pair) => agree(pair, "citizen"),
        (pair) => sign(pair, "migrant"),
        (pair) => sign(pair, "citizen"),
      ],
    ],
    [
      "one by one",
      [
        (pair) => agree(pair, "citizen"),
        (pair) => sign(pair, "citizen"),
        (pair) => sign(pair, "migrant"),
        (pair) => agree(pair, "migrant"),
      ],
    ],
  ];

  it.each(orders)("happens with the last condition: %s", async (_, steps) => {
    const pair = await form(org);
    await meet(pair);
    for (const [position, step] of steps.entries()) {
      expect((await duoOf(pair)).state).toBe("meeting");
      const result = await step(pair);
      expect(result).toMatchObject({ value: { outcome: position === steps.length - 1 ? "active" : "waiting" } });
    }
    expect(await duoOf(pair)).toMatchObject({
      state: "active",
      startedAt: after,
      stateSince: after,
      plannedEndAt: new Date("2027-03-09T23:00:00Z"),
    });
    expect(await pairStates(pair)).toEqual({ citizen: "active", migrant: "active" });
    for (const person of [pair.citizen, pair.migrant]) expect((await templatesTo(person)).at(-1)).toBe("duoActive");
    const db = await everything();
    const events = await db.event.findMany({ where: { subjectId: pair.duoId, name: "duo.activated" } });
    expect(events).toMatchObject([{ payload: { from: "meeting", to: "active", plannedEnd: "2027-03-10" } }]);
  });

  it("has no planned end where duos last as long as both wish", async () => {
    const own = await openTestOrganisation({ plannedMonths: null });
    const pair = await form(own);
    await meet(pair, own);
    for (const side of ["citizen", "migrant"] as const) {
      await agree(pair, side, own);
      await sign(pair, side, own);
    }
    expect(await duoOf(pair)).toMatchObject({ state: "active", plannedEndAt: null });
  });

  it("needs the version in force: an old signature does not count", async () => {
    const own = await openTestOrganisation();
    const pair = await form(own);
    await meet(pair, own);
    await sign(pair, "citizen", own);
    await sign(pair, "migrant", own);
    const second = await publishSecond(own);
    await agree(pair, "citizen", own);
    await agree(pair, "migrant", own);
    expect((await duoOf(pair)).state).toBe("meeting");
    const page = await duoPage(own.as("coordinator", after), { duoId: pair.duoId });
    if (!page.ok) throw new Error(page.reason);
    expect(page.value.missing).toMatchObject({ reason: "duo.charterNotSigned", values: { side: "citizen" } });
    expect(page.value.charter.signing.citizen).toMatchObject({ signedCurrent: false, latest: { number: 1 } });
    const asked = await charterQuestion(own.participant(pair.citizen.personId, after), {});
    expect(asked).toMatchObject({ value: { charter: { id: second, number: 2 }, signed: null, signedEarlier: true } });
    for (const side of ["citizen", "migrant"] as const) {
      await signCharter(own.participant(pair[side].personId, after), {
        ...signature(pair, own),
        charterVersionId: second,
      });
    }
    expect((await duoOf(pair)).state).toBe("active");
  });
});

describe("the own duo", () => {
  it("shows how to reach each other only once both said yes, and the reference person with hours and means", async () => {
    const pair = await propose(org, { citizen: { calledName: "Chantal", profile: { postcode: "1030" } } });
    const migrant = org.participant(pair.migrant.personId);
    expect(await myDuo(migrant, {})).toEqual({ ok: true, value: { duo: null } });
    const formed = await form(org, { citizen: { calledName: "Chantal", profile: { postcode: "1030" } } });
    const own = await myDuo(org.participant(formed.migrant.personId), {});
    if (!own.ok) throw new Error(own.reason);
    expect(own.value.duo).toMatchObject({
      id: formed.duoId,
      side: "migrant",
      partner: {
        calledName: "Chantal",
        email: expect.stringContaining("@people.example"),
        placeNames: { fr: "Schaerbeek" },
      },
      reference: {
        calledName: "referencePerson",
        hours: { fr: "mardi de 9 h à 12 h" },
        means: { fr: "téléphone 02 555 01 00" },
      },
      mustSign: true,
      meeting: null,
    });
    expect(JSON.stringify(own.value)).not.toContain("Chantal Exemple");
    const link = await linkHolder(org, formed.migrant.personId, "signCharter", formed.duoId);
    expect(await myDuo(link, {})).toMatchObject({ reason: "access.notAllowed" });
  });

  it("tells of the first meeting once it is confirmed", async () => {
    const pair = await form(org);
    const citizen = org.participant(pair.citizen.personId, after);
    await planFirstMeeting(org.as("coordinator"), {
      duoId: pair.duoId,
      place: "Parc",
      day: "2026-03-10",
      time: "18:00",
    });
    expect(await myDuo(citizen, {})).toMatchObject({ value: { duo: { meeting: null } } });
    await meet(pair);
    expect(await myDuo(citizen, {})).toMatchObject({
      value: { duo: { meeting: { place: "Café", mediator: "coordinator", ownAnswer: null, mayAnswer: true } } },
    });
  });
});
