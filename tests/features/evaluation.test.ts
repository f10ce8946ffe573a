import { beforeAll, describe, expect, test } from "vitest";
import { callerOf } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import { hashToken } from "@/lib/access/secrets";
import { closeDuo } from "@/lib/features/closure/commands";
import { answerEvaluation } from "@/lib/features/evaluation/commands";
import { evaluationForm, evaluationRecord, evaluationsList } from "@/lib/features/evaluation/queries";
import { addTestDuo, type TestDuo } from "@/tests/support/duo";
import { granted } from "@/tests/support/granted";
import { everything, openTestOrganisation, type TestOrganisation, testMoment } from "@/tests/support/organisation";

let organisation: TestOrganisation;
let other: TestOrganisation;

beforeAll(async () => {
  organisation = await openTestOrganisation();
  other = await openTestOrganisation();
});

const inDays = (days: number) => new Date(testMoment.getTime() + days * 86_400_000);

type Asked = TestDuo & { readonly evaluations: Readonly<Record<"citizen" | "migrant" | "referencePerson", string>> };

/** A duo that was closed at `testMoment`, with its three evaluations. */
async function closedDuo(
  place: TestOrganisation,
  names: { citizenName?: string; migrantName?: string } = {},
): Promise<Asked> {
  const duo = await addTestDuo(place, "active", names);
  await granted(
    closeDuo(place.as("coordinator"), {
      duoId: duo.duoId,
      reason: "plannedEnd",
      lastGatheringHeld: "no",
      note: "Pas possible.",
    }),
  );
  const db = await everything();
  const rows = await db.evaluation.findMany({ where: { duoId: duo.duoId } });
  const idOf = (respondent: string) => rows.find((row) => row.respondent === respondent)!.id;
  return {
    ...duo,
    evaluations: {
      citizen: idOf("citizen"),
      migrant: idOf("migrant"),
      referencePerson: idOf("referencePerson"),
    },
  };
}

const citizenAnswers = {
  relation: "3",
  rhythm: "2",
  support: "3",
  frame: "3",
  again: "yes",
  best: "  Les promenades. ",
};
const migrantAnswers = { relation: "3", rhythm: "1", support: "3", needsMet: "partly", again: "maybe" };

async function linkCaller(place: TestOrganisation, personId: string, subjectId: string, now = testMoment) {
  const db = await everything();
  const id = newId();
  await db.personalLink.create({
    data: {
      organisationId: place.id,
      id,
      personId,
      purpose: "evaluate",
      subjectId,
      tokenHash: hashToken(id),
      expiresAt: inDays(60),
      createdAt: testMoment,
    },
  });
  return callerOf(place.id, { kind: "participant", personId, link: { id, purpose: "evaluate", subjectId } }, now);
}

describe("a respondent answers", () => {
  test("by a session, once, what was asked of their side", async () => {
    const duo = await closedDuo(organisation, { migrantName: "Samira" });
    const caller = organisation.participant(duo.citizen.personId, inDays(20));
    const evaluationId = duo.evaluations.citizen;
    const form = await granted(evaluationForm(caller, { evaluationId }));
    expect(form).toMatchObject({ partner: "Samira", respondent: "citizen", state: "due", overdue: true });
    await granted(answerEvaluation(caller, { evaluationId, answers: citizenAnswers }));
    const db = await everything();
    expect(await db.evaluation.findFirst({ where: { id: evaluationId } })).toMatchObject({
      state: "answered",
      answeredAt: inDays(20),
      answers: { relation: 3, rhythm: 2, support: 3, frame: 3, again: "yes", best: "Les promenades." },
    });
    expect(await answerEvaluation(caller, { evaluationId, answers: citizenAnswers })).toMatchObject({
      reason: "evaluation.alreadyAnswered",
    });
    const event = await db.event.findFirst({ where: { subjectId: duo.duoId, name: "evaluation.answered" } });
    expect(event?.payload).toEqual({ from: "due", to: "answered", evaluationId, respondent: "citizen" });
  });

  test("everything that is missing is said the first time, at its question", async () => {
    const duo = await closedDuo(organisation);
    const caller = organisation.participant(duo.migrant.personId);
    const evaluationId = duo.evaluations.migrant;
    const result = await answerEvaluation(caller, {
      evaluationId,
      answers: { relation: "4", again: "yes", better: "a".repeat(2001) },
    });
    expect(result).toMatchObject({
      reason: "access.checkAnswers",
      problems: [
        { field: "answers.relation", reason: "evaluation.notAChoice" },
        { field: "answers.rhythm", reason: "evaluation.required" },
        { field: "answers.support", reason: "evaluation.required" },
        { field: "answers.needsMet", reason: "evaluation.required" },
        { field: "answers.better", reason: "evaluation.tooLong" },
      ],
    });
  });

  test("by the link that was made for it, which then is used; two posts at once answer once", async () => {
    const duo = await closedDuo(organisation);
    const evaluationId = duo.evaluations.migrant;
    const caller = await linkCaller(organisation, duo.migrant.personId, evaluationId);
    const results = await Promise.all(
      Array.from({ length: 6 }, () => answerEvaluation(caller, { evaluationId, answers: migrantAnswers })),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const db = await everything();
    const link = caller.actor.kind === "participant" ? caller.actor.link : undefined;
    expect((await db.personalLink.findFirst({ where: { id: link?.id } }))?.usedAt).toEqual(testMoment);
  });

  test("a link opens no other evaluation, not even one of the same person", async () => {
    const first = await closedDuo(organisation);
    const second = await closedDuo(organisation);
    const caller = await linkCaller(organisation, first.migrant.personId, second.evaluations.migrant);
    const evaluationId = first.evaluations.migrant;
    expect(await answerEvaluation(caller, { evaluationId, answers: migrantAnswers })).toMatchObject({
      reason: "access.notFound",
    });
    expect(await evaluationForm(caller, { evaluationId: second.evaluations.migrant })).toMatchObject({
      reason: "access.notFound",
    });
  });

  test("a reference person theirs; nobody somebody else's", async () => {
    const duo = await closedDuo(organisation);
    const evaluationId = duo.evaluations.referencePerson;
    const answers = { relation: 3, goals: "yes", charter: "yes", workload: "right" };
    const stranger = organisation.participant(duo.citizen.personId);
    for (const caller of [stranger, organisation.as("coordinator"), other.as("referencePerson")]) {
      expect(await answerEvaluation(caller, { evaluationId, answers })).toMatchObject({ reason: "access.notFound" });
      expect(await evaluationForm(caller, { evaluationId })).toMatchObject({ reason: "access.notFound" });
    }
    expect(await answerEvaluation(organisation.as("manager"), { evaluationId, answers })).toMatchObject({
      reason: "access.notAllowed",
    });
    await granted(answerEvaluation(organisation.as("referencePerson"), { evaluationId, answers }));
  });
});

describe("the list", () => {
  test("has the overdue first, then what is due, then the answers; a reference person only their own", async () => {
    const place = await openTestOrganisation();
    const old = await closedDuo(place);
    const db = await everything();
    await db.evaluation.updateMany({ where: { id: old.evaluations.citizen }, data: { dueAt: inDays(-3) } });
    const citizen = place.participant(old.migrant.personId);
    await granted(answerEvaluation(citizen, { evaluationId: old.evaluations.migrant, answers: migrantAnswers }));
    const seen = await granted(evaluationsList(place.as("manager"), {}));
    expect(seen.evaluations.map(({ standing, respondent }) => [standing, respondent])).toEqual([
      ["overdue", "citizen"],
      ["due", "referencePerson"],
      ["answered", "migrant"],
    ]);
    expect(seen.counts).toEqual([
      { standing: "overdue", count: 1 },
      { standing: "due", count: 1 },
      { standing: "answered", count: 1 },
    ]);
    const own = await granted(evaluationsList(place.as("referencePerson"), {}));
    expect(own.evaluations.map(({ respondent }) => respondent)).toEqual(["referencePerson"]);
    expect(
      (await granted(evaluationsList(place.as("coordinator"), { standing: "answered" }))).evaluations,
    ).toHaveLength(1);
    expect((await granted(evaluationsList(place.as("coordinator"), { to: "2026-03-01" }))).evaluations).toHaveLength(1);
    expect(
      (await granted(evaluationsList(other.as("coordinator"), {}))).evaluations.some(
        ({ duoId }) => duoId === old.duoId,
      ),
    ).toBe(false);

    const record = await granted(evaluationRecord(place.as("manager"), { evaluationId: old.evaluations.migrant }));
    expect(record).toMatchObject({ mayAnswer: false, state: "answered" });
    expect(record.questions.find(({ key }) => key === "needsMet")?.answer).toBe("partly");
    const mine = await granted(
      evaluationRecord(place.as("referencePerson"), { evaluationId: old.evaluations.referencePerson }),
    );
    expect(mine.mayAnswer).toBe(true);
    expect(
      await evaluationRecord(place.as("referencePerson"), { evaluationId: old.evaluations.migrant }),
    ).toMatchObject({ reason: "access.notFound" });
    expect(await evaluationRecord(other.as("manager"), { evaluationId: old.evaluations.migrant })).toMatchObject({
      reason: "access.notFound",
    });
  });
});
