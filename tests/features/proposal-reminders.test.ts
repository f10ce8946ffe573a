/** Whoever was asked and has not answered a proposal is reminded by the settings that it was made with. */
import { expect, test } from "vitest";
import { newId } from "@/lib/access/ids";
import { runClock } from "@/lib/features/clock/commands";
import { publishConduct } from "@/tests/support/conduct";
import { granted } from "@/tests/support/granted";
import {
  addTestPerson,
  everything,
  openTestOrganisation,
  type TestOrganisation,
  testMoment,
} from "@/tests/support/organisation";

const hour = 3_600_000;
const inDays = (days: number) => new Date(testMoment.getTime() + days * 24 * hour);
const run = (place: TestOrganisation, now = testMoment) => granted(runClock(place.system(now), {}));

async function told({ id: organisationId }: TestOrganisation) {
  const db = await everything();
  const messages = await db.message.findMany({ where: { organisationId, template: "proposalReminder" } });
  return messages.map(({ personId, dedupeKey, linkPurpose, linkSubjectId }) => ({
    personId,
    dedupeKey,
    linkPurpose,
    linkSubjectId,
  }));
}

type More = { migrantAskedAt?: Date | null; pausedAt?: Date; matchingVersionId?: string };

/** The citizen said yes eight days ago; it ends after so many days. */
async function openProposal(place: TestOrganisation, endsIn: number, more: More = {}) {
  const citizen = await addTestPerson(place, "citizen", "proposed");
  const migrant = await addTestPerson(place, "migrant", "proposed");
  const id = newId();
  await (await everything()).proposal.create({
    data: {
      organisationId: place.id,
      id,
      programmeId: place.programmeId,
      citizenId: citizen.participationId,
      migrantId: migrant.participationId,
      state: "proposed",
      reasons: [],
      score: 40,
      referencePersonId: place.staff.referencePerson.membershipId,
      expiresAt: inDays(endsIn),
      createdAt: inDays(-8),
      citizenAskedAt: inDays(-8),
      migrantAskedAt: inDays(-8),
      citizenAnswer: "yes",
      ...more,
    },
  });
  return { id, migrant };
}

test("once, two days before the end, and only whoever was asked before today while the time runs", async () => {
  const place = await openTestOrganisation();
  const proposal = await openProposal(place, 2);
  await openProposal(place, 2, { migrantAskedAt: null });
  await openProposal(place, 2, { pausedAt: inDays(-1) });
  await openProposal(place, 2, { migrantAskedAt: testMoment });
  await run(place, inDays(-1));
  expect(await told(place)).toEqual([]);
  expect(await run(place)).toMatchObject({ reminders: 1 });
  expect(await run(place)).toMatchObject({ reminders: 0 });
  expect(await told(place)).toEqual([
    {
      personId: proposal.migrant.personId,
      dedupeKey: `proposalReminder:${proposal.id}:migrant:2026-03-04`,
      linkPurpose: "answerProposal",
      linkSubjectId: proposal.id,
    },
  ]);
});

test("so many days before the end as the programme had said, or never", async () => {
  const place = await openTestOrganisation();
  const four = await publishConduct(place, { reminderDays: 4 });
  const never = await publishConduct(place, { reminderDays: 0 });
  const asked = await openProposal(place, 4, { matchingVersionId: four });
  await openProposal(place, 1, { matchingVersionId: never });
  await openProposal(place, 4);
  expect(await run(place)).toMatchObject({ reminders: 1 });
  expect(await told(place)).toMatchObject([{ linkSubjectId: asked.id }]);
});

test("again before a later end, once the time went on", async () => {
  const place = await openTestOrganisation();
  const { id } = await openProposal(place, 2);
  expect(await run(place)).toMatchObject({ reminders: 1 });
  await (await everything()).proposal.updateMany({ where: { id }, data: { expiresAt: inDays(6) } });
  expect(await run(place, inDays(3))).toMatchObject({ reminders: 0 });
  expect(await run(place, inDays(4))).toMatchObject({ reminders: 1 });
});
