import { beforeAll, describe, expect, test } from "vitest";
import type { Caller } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import type { StaffRole } from "@/lib/domain/actor";
import { assessCandidate } from "@/lib/features/selection/commands";
import { candidateSelection, selectionList } from "@/lib/features/selection/queries";
import {
  addTestPerson,
  everything,
  openTestOrganisation,
  type TestOrganisation,
  testMoment,
} from "@/tests/support/organisation";

let organisation: TestOrganisation;

const later = (days: number) => new Date(testMoment.getTime() + days * 86_400_000);
const view = { scores: { openness: 3, time: 2 }, recommendation: "yes", note: "Un bel échange." } as const;
const assessAs = (caller: Caller, participationId: string, more: object = {}) =>
  assessCandidate(caller, { participationId, ...view, ...more });

beforeAll(async () => {
  organisation = await openTestOrganisation();
});

describe("what the team reads", () => {
  test("the list says who waits how long, and what each can do", async () => {
    const own = await openTestOrganisation();
    const first = await addTestPerson(own, "citizen", "inSelection", { calledName: "Aicha" });
    const second = await addTestPerson(own, "migrant", "inSelection", { calledName: "Bilal" });
    await addTestPerson(own, "citizen", "waiting");
    await assessAs(own.as("selector", later(3)), first.participationId);
    await assessAs(own.as("referencePerson", later(3)), first.participationId);
    const asCoordinator = await selectionList(own.as("coordinator", later(5)), {});
    expect(asCoordinator).toMatchObject({
      value: {
        counts: { all: 2, mine: 1, decide: 1 },
        next: null,
        rows: [
          { calledName: "Aicha", side: "citizen", days: 5, given: 2, needed: 2, ownGiven: false, step: "decide" },
          { calledName: "Bilal", side: "migrant", days: 5, given: 0, needed: 2, ownGiven: false, step: "assess" },
        ],
      },
    });
    expect(await selectionList(own.as("selector", later(5)), { show: "mine" })).toMatchObject({
      value: { rows: [{ participationId: second.participationId, step: "assess" }], counts: { mine: 1 } },
    });
    expect(await selectionList(own.as("administrator", later(5)), { side: "citizen" })).toMatchObject({
      value: { rows: [{ calledName: "Aicha", step: "wait" }], counts: { all: 1, mine: 0 } },
    });
    expect(await selectionList(own.as("trainer"), {})).toMatchObject({ reason: "access.notAllowed" });
  });

  test("the list goes on where the page before ended", async () => {
    const own = await openTestOrganisation();
    const db = await everything();
    for (let index = 0; index < 103; index += 1) await addTestPerson(own, "citizen", "inSelection");
    const one = await selectionList(own.as("coordinator"), {});
    if (!one.ok) throw new Error(one.reason);
    expect(one.value.rows).toHaveLength(100);
    const two = await selectionList(own.as("coordinator"), { after: one.value.next ?? undefined });
    if (!two.ok) throw new Error(two.reason);
    expect(two.value).toMatchObject({ next: null, counts: { all: 103 } });
    const seen = new Set([...one.value.rows, ...two.value.rows].map(({ participationId }) => participationId));
    expect(seen.size).toBe(await db.participation.count({ where: { organisationId: own.id } }));
  });

  test("an assessor reads the others only after giving an own view; who decides reads all", async () => {
    const { participationId } = await addTestPerson(organisation, "citizen", "inSelection");
    await assessAs(organisation.as("selector"), participationId);
    const read = async (role: StaffRole) => {
      const found = await candidateSelection(organisation.as(role), { participationId });
      if (!found.ok) throw new Error(found.reason);
      return found.value;
    };
    expect(await read("referencePerson")).toMatchObject({
      given: 1,
      own: null,
      others: null,
      may: { assess: true, decide: false },
    });
    expect(await read("coordinator")).toMatchObject({
      others: [{ note: view.note, assessor: "selector" }],
      may: { decide: true },
    });
    expect(await read("administrator")).toMatchObject({ others: [{ recommendation: "yes" }], may: { assess: false } });
    await assessAs(organisation.as("referencePerson"), participationId, { recommendation: "no" });
    expect(await read("referencePerson")).toMatchObject({
      own: { recommendation: "no" },
      others: [{ recommendation: "yes" }],
    });
  });

  test("answers stand with the questions of the form they were given to, without how to reach the person", async () => {
    const db = await everything();
    const { participationId } = await addTestPerson(organisation, "citizen", "inSelection");
    const applicationId = newId();
    await db.application.create({
      data: {
        organisationId: organisation.id,
        id: applicationId,
        programmeId: organisation.programmeId,
        formVersionId: organisation.formVersionIds.citizen,
        side: "citizen",
        state: "submitted",
        locale: "nl",
        answers: { name: "Jan Peeters", email: "jan@people.example", halfDays: ["mon-am"] },
        currentStep: "check",
        idempotencyKey: newId(),
        resumeTokenHash: newId(),
        reference: "K7M-4QX",
        submittedAt: testMoment,
        createdAt: testMoment,
        updatedAt: testMoment,
      },
    });
    await db.participation.updateMany({ where: { id: participationId }, data: { applicationId } });
    const found = await candidateSelection(organisation.as("selector"), { participationId });
    if (!found.ok) throw new Error(found.reason);
    const byKey = new Map(found.value.answers.map((answer) => [answer.question.key, answer]));
    expect(byKey.get("name")).toMatchObject({ answer: "Jan Peeters", question: { kind: "text" } });
    expect(byKey.get("name")?.question.label.fr).toBeTruthy();
    expect(byKey.get("halfDays")).toMatchObject({ answer: ["mon-am"] });
    expect(byKey.has("email")).toBe(false);
    expect(JSON.stringify(found.value)).not.toContain("people.example");
    expect(found.value).toMatchObject({ answeredIn: "nl", criteria: [{ key: "openness" }, { key: "time" }] });
  });
});
