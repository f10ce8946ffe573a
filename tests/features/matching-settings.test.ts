/** How a programme matches: tried out with its effect, published as the next version, readable ever after. */
import { beforeAll, describe, expect, it } from "vitest";
import { standardConduct } from "@/lib/domain/matching/conduct";
import type { MatchingRuleset } from "@/lib/domain/matching/ruleset";
import { standardMatchingSettings } from "@/lib/domain/matching/settings";
import { publishMatching } from "@/lib/features/matching-settings/commands";
import { matchingSettings, matchingVersion } from "@/lib/features/matching-settings/queries";
import { formOf } from "@/lib/features/matching-settings/ruleset-form";
import { addTestPerson, everything, openTestOrganisation, type TestOrganisation } from "@/tests/support/organisation";
import { propose } from "@/tests/support/pair";

let org: TestOrganisation;
let other: TestOrganisation;

beforeAll(async () => {
  org = await openTestOrganisation();
  other = await openTestOrganisation();
});

const standard: MatchingRuleset = { criteria: standardMatchingSettings("befriending"), conduct: standardConduct(10) };

/** What the form posts for these settings. */
function posted(at: TestOrganisation, number: number, ruleset: MatchingRuleset = standard) {
  const { criteria, ...thresholds } = ruleset.criteria;
  const { ways, seen, ...conduct } = ruleset.conduct;
  return {
    programmeId: at.programmeId,
    number,
    ...conduct,
    ways: [...ways],
    seen: { citizen: [...seen.citizen], migrant: [...seen.migrant] },
    ...thresholds,
    criteria: { ...criteria },
  };
}

const conduct = (changes: Partial<MatchingRuleset["conduct"]>): MatchingRuleset => ({
  ...standard,
  conduct: { ...standard.conduct, ...changes },
});

async function pageOf(at: TestOrganisation, typed: Record<string, string | string[]> = {}) {
  const found = await matchingSettings(at.as("coordinator"), { programmeId: at.programmeId, typed });
  if (!found.ok || !found.value.page) throw new Error("no page");
  return found.value.page;
}

function typedOf(ruleset: MatchingRuleset): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(formOf(ruleset)).map(([name, value]) => [name, typeof value === "string" ? value : [...value]]),
  );
}

describe("publishing settings", () => {
  it("makes the next version, which proposals then carry", async () => {
    const own = await openTestOrganisation();
    const before = await propose(own);
    const published = await publishMatching(own.as("administrator"), posted(own, 0, conduct({ answerDays: 5 })));
    expect(published).toMatchObject({ ok: true, value: { number: 1 } });
    const after = await propose(own);
    const db = await everything();
    const [version] = await db.matchingVersion.findMany({ where: { organisationId: own.id } });
    expect(version).toMatchObject({ number: 1, publishedById: own.staff.administrator.membershipId });
    const [first, second] = await Promise.all(
      [before, after].map(({ proposalId }) => db.proposal.findFirstOrThrow({ where: { id: proposalId } })),
    );
    expect(first?.matchingVersionId).toBeNull();
    expect(second).toMatchObject({ matchingVersionId: version?.id, expiresAt: new Date("2026-03-07T22:59:59.999Z") });
    const events = await db.event.findMany({ where: { organisationId: own.id, name: "matching.published" } });
    expect(events).toMatchObject([
      { subjectId: own.programmeId, payload: { matchingVersionId: version?.id, number: 1 } },
    ]);
    const page = await pageOf(own);
    expect(page).toMatchObject({ number: 1, tried: null, inForce: { conduct: { answerDays: 5 } } });
    expect(page.versions).toMatchObject([{ number: 1, author: "administrator", proposals: 1 }]);
  });

  it.each<[string, (at: TestOrganisation) => unknown, object]>([
    ["a number that is not the last", (at) => posted(at, 3), { reason: "access.changedMeanwhile" }],
    ["what is in force already", (at) => posted(at, 0), { reason: "matching.sameSettings" }],
    [
      "a programme of another organisation",
      () => posted(other, 0, conduct({ answerDays: 3 })),
      { reason: "access.notFound" },
    ],
    ["no way to a duo", (at) => posted(at, 0, conduct({ ways: [] })), { reason: "matching.noWay", field: "ways" }],
    [
      "a last word without its way",
      (at) => posted(at, 0, conduct({ lastWord: "team" })),
      { reason: "matching.lastWordWithoutWay", field: "lastWord" },
    ],
    [
      "a reminder after the end",
      (at) => posted(at, 0, conduct({ answerDays: 2, reminderDays: 2 })),
      { reason: "matching.reminderTooLate", field: "reminderDays" },
    ],
    [
      "too many days",
      (at) => posted(at, 0, conduct({ answerDays: 61 })),
      { reason: "matching.outOfRange", field: "answerDays" },
    ],
    [
      "an answer that is none of the choices",
      (at) => ({ ...posted(at, 0), lastWord: "chance" }),
      { reason: "access.checkAnswers", problems: [{ field: "lastWord", reason: "form.required" }] },
    ],
  ])("refuses %s and publishes nothing", async (_, input, refusal) => {
    const wanted = input(org) as ReturnType<typeof posted>;
    expect(await publishMatching(org.as("coordinator"), wanted)).toMatchObject({ ok: false, ...refusal });
    const db = await everything();
    expect(await db.matchingVersion.count({ where: { organisationId: org.id } })).toBe(0);
  });

  it("lets one of two who publish at the same moment through; the other reads first", async () => {
    const own = await openTestOrganisation();
    const [a, b] = [conduct({ answerDays: 3 }), conduct({ answerDays: 4 })];
    const results = await Promise.all(
      [a, b].map((ruleset) => publishMatching(own.as("coordinator"), posted(own, 0, ruleset))),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ reason: "access.changedMeanwhile" });
    const db = await everything();
    expect(await db.matchingVersion.count({ where: { organisationId: own.id } })).toBe(1);
  });
});

describe("the page of settings", () => {
  it("begins with the standard ones and shows no effect before anything is tried", async () => {
    const page = await pageOf(org);
    expect(page).toMatchObject({ number: 0, tried: null, effect: null, problems: [], versions: [], changed: false });
    expect(page.form).toMatchObject({ lastWord: "coordinator", answerDays: "10", "criteria.interests.weight": "2" });
  });

  it("shows what would change for those who wait, and loses nobody's name", async () => {
    const own = await openTestOrganisation();
    const profile = { interests: ["walk"] };
    const citizen = await addTestPerson(own, "citizen", "waiting", { calledName: "Chantal", profile });
    const migrant = await addTestPerson(own, "migrant", "waiting", { calledName: "Samira" });
    const { criteria } = standard.criteria;
    const hard = { ...criteria, interests: { use: "hard", weight: 2 } } as const;
    const tried = { ...standard, criteria: { ...standard.criteria, criteria: hard } };
    const page = await pageOf(own, typedOf(tried));
    expect(page).toMatchObject({ changed: true, problems: [] });
    expect(page.effect).toMatchObject({
      pairsBefore: 1,
      pairsAfter: 0,
      lost: 1,
      gained: 0,
      duosBefore: 1,
      duosAfter: 0,
      losing: 2,
      losesLast: [
        { participationId: citizen.participationId, calledName: "Chantal", side: "citizen" },
        { participationId: migrant.participationId, calledName: "Samira", side: "migrant" },
      ],
      emptied: { alone: true, rules: ["interests"] },
    });
    const withoutMachine = await pageOf(
      own,
      typedOf({ ...tried, conduct: { ...tried.conduct, ways: ["coordinator"] } }),
    );
    expect(withoutMachine.effect).toMatchObject({ pairsAfter: 0, duosBefore: null, duosAfter: null });
  });

  it("keeps what was typed wrong and says what is wrong with it", async () => {
    const typed = { ...typedOf(standard), answerDays: "beaucoup", "criteria.distance.weight": "12", other: "x" };
    const page = await pageOf(org, typed);
    expect(page).toMatchObject({ tried: null, effect: null });
    expect(page.form).toMatchObject({ answerDays: "beaucoup", "criteria.distance.weight": "12" });
    expect(page.problems).toMatchObject([
      { field: "answerDays", reason: "matching.outOfRange" },
      { field: "criteria.distance.weight", reason: "matching.weightOutOfRange" },
    ]);
    const nothing = Object.fromEntries(
      Object.entries(typedOf(standard)).map(([name, value]) => [name, name.endsWith(".weight") ? "0" : value]),
    );
    expect((await pageOf(org, nothing)).problems).toMatchObject([
      { field: "criteria", reason: "matching.nothingWeighs" },
    ]);
    const none = Object.fromEntries(Object.entries(typedOf(standard)).filter(([name]) => name !== "ways[]"));
    expect((await pageOf(org, none)).problems).toMatchObject([{ field: "ways", reason: "matching.noWay" }]);
  });

  it("is not found for another organisation's programme or version", async () => {
    const own = await openTestOrganisation();
    await publishMatching(own.as("coordinator"), posted(own, 0, conduct({ answerDays: 3 })));
    const db = await everything();
    const version = await db.matchingVersion.findFirstOrThrow({ where: { organisationId: own.id } });
    const versionId = version.id;
    expect(await matchingVersion(own.as("coordinator"), { versionId })).toMatchObject({
      ok: true,
      value: { number: 1, author: "coordinator", isInForce: true, ruleset: { conduct: { answerDays: 3 } } },
    });
    expect(await matchingVersion(other.as("coordinator"), { versionId })).toMatchObject({ reason: "access.notFound" });
    const page = await matchingSettings(other.as("coordinator"), { programmeId: own.programmeId, typed: {} });
    expect(page).toMatchObject({ reason: "access.notFound" });
  });
});
