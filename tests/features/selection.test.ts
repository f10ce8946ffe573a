import { beforeAll, describe, expect, test } from "vitest";
import type { Caller } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import type { StaffRole } from "@/lib/domain/actor";
import {
  assessCandidate,
  decideCandidate,
  rejoinProgramme,
  withdrawCandidate,
} from "@/lib/features/selection/commands";
import { candidateSelection, selectionList } from "@/lib/features/selection/queries";
import {
  addTestPerson,
  everything,
  openTestOrganisation,
  type TestOrganisation,
  testMoment,
} from "@/tests/support/organisation";

let organisation: TestOrganisation;
let other: TestOrganisation;

const later = (days: number) => new Date(testMoment.getTime() + days * 86_400_000);
const reason = "Vous cherchez surtout une aide pour un logement : un duo ne peut pas l’apporter.";
const referral = "Le service logement de la commune, chaque mardi matin.";
const view = { scores: { openness: 3, time: 2 }, recommendation: "yes", note: "Un bel échange." } as const;

const assessAs = (caller: Caller, participationId: string, more: object = {}) =>
  assessCandidate(caller, { participationId, ...view, ...more });
const decideAs = (caller: Caller, participationId: string, more: object = {}) =>
  decideCandidate(caller, { participationId, outcome: "accepted", reason, ...more });

/** A candidate with as many views as the programme wants. */
async function readyCandidate(roles: readonly StaffRole[] = ["selector", "coordinator"]): Promise<string> {
  const { participationId } = await addTestPerson(organisation, "citizen", "inSelection");
  for (const role of roles) expect((await assessAs(organisation.as(role), participationId)).ok).toBe(true);
  return participationId;
}

async function stored(participationId: string) {
  const db = await everything();
  const [participation, decisions, assessments, events, messages] = await Promise.all([
    db.participation.findFirstOrThrow({ where: { id: participationId } }),
    db.decision.findMany({ where: { participationId } }),
    db.assessment.findMany({ where: { participationId }, orderBy: { createdAt: "asc" } }),
    db.event.findMany({ where: { subjectId: participationId }, orderBy: { at: "asc" } }),
    db.message.findMany({ where: { linkSubjectId: participationId }, orderBy: { queuedAt: "asc" } }),
  ]);
  return { participation, decisions, assessments, events, messages };
}

beforeAll(async () => {
  organisation = await openTestOrganisation();
  other = await openTestOrganisation();
});

describe("an assessor's view", () => {
  test("is kept once an assessor, and may be changed until the decision", async () => {
    const { participationId } = await addTestPerson(organisation, "citizen", "inSelection");
    const selector = organisation.as("selector");
    expect(await assessAs(selector, participationId)).toMatchObject({ ok: true });
    expect(await assessAs(selector, participationId, { recommendation: "doubt", note: "  J’hésite. " })).toMatchObject({
      ok: true,
    });
    const { assessments, events } = await stored(participationId);
    expect(assessments).toHaveLength(1);
    expect(assessments[0]).toMatchObject({
      recommendation: "doubt",
      note: "J’hésite.",
      scores: { openness: 3, time: 2 },
    });
    expect(events.map(({ name }) => name)).toEqual(["candidate.assessed", "candidate.assessed"]);
    expect(JSON.stringify(events)).not.toContain("hésite");
  });

  test("takes scores as a form sends them, and says at which criterion one is missing", async () => {
    const { participationId } = await addTestPerson(organisation, "citizen", "inSelection");
    const selector = organisation.as("selector");
    expect(await assessAs(selector, participationId, { scores: { openness: "1", time: "3" } })).toMatchObject({
      ok: true,
    });
    const refused = [
      [{ scores: { openness: 3 } }, "selection.scoreMissing", "scores.time"],
      [{ scores: undefined }, "selection.scoreMissing", "scores.openness"],
      [{ scores: { openness: 3, time: 4 } }, "selection.notAScore", "scores.time"],
      [{ scores: { openness: 3, time: 2, origin: 1 } }, "selection.unknownCriterion", "scores"],
      [{ note: "a".repeat(2001) }, "selection.noteTooLong", "note"],
    ] as const;
    for (const [more, code, field] of refused) {
      expect(await assessAs(selector, participationId, more)).toMatchObject({ ok: false, reason: code, field });
    }
    expect(await assessAs(selector, participationId, { recommendation: "" })).toMatchObject({
      reason: "access.checkAnswers",
      problems: [{ field: "recommendation", reason: "form.required" }],
    });
  });

  test("is refused outside of selection, to those who do not assess, and for strangers", async () => {
    const waiting = await addTestPerson(organisation, "citizen", "waiting");
    const stranger = await addTestPerson(other, "citizen", "inSelection");
    const selector = organisation.as("selector");
    expect(await assessAs(selector, waiting.participationId)).toMatchObject({ reason: "selection.notNow" });
    expect(await assessAs(selector, stranger.participationId)).toMatchObject({ reason: "access.notFound" });
    expect(await assessAs(selector, newId())).toMatchObject({ reason: "access.notFound" });
    expect(await assessAs(organisation.as("trainer"), stranger.participationId)).toMatchObject({
      reason: "access.notAllowed",
    });
  });

  test("is one even when it is sent ten times at once", async () => {
    const { participationId } = await addTestPerson(organisation, "citizen", "inSelection");
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => assessAs(organisation.as("selector"), participationId)),
    );
    expect(answers.some(({ ok }) => ok)).toBe(true);
    expect((await stored(participationId)).assessments).toHaveLength(1);
  });
});

describe("a decision", () => {
  test("needs as many assessors as the programme says, and a coordinator", async () => {
    const participationId = await readyCandidate(["selector"]);
    expect(await decideAs(organisation.as("coordinator"), participationId)).toMatchObject({
      reason: "selection.tooFewAssessors",
      values: { needed: 2, given: 1 },
    });
    await assessAs(organisation.as("referencePerson"), participationId);
    expect(await decideAs(organisation.as("selector"), participationId)).toMatchObject({ reason: "access.notAllowed" });
    expect(await decideAs(organisation.as("coordinator"), participationId)).toMatchObject({
      ok: true,
      value: { state: "inTraining" },
    });
    const { participation, decisions, events, messages } = await stored(participationId);
    expect(participation).toMatchObject({ state: "inTraining", stateSince: testMoment });
    expect(decisions).toMatchObject([{ outcome: "accepted", reason, referral: null, undoneAt: null }]);
    expect(messages).toMatchObject([{ template: "decisionAccepted", linkPurpose: "status", state: "queued" }]);
    expect(messages[0]?.eventId).toBe(events.at(-1)?.id);
    expect(events.at(-1)).toMatchObject({
      name: "candidate.decided",
      payload: { from: "inSelection", to: "inTraining", move: "accept", outcome: "accepted" },
    });
  });

  test("gives a reason, and another way to go when it is no; neither leaves in the message or the event", async () => {
    const participationId = await readyCandidate();
    const coordinator = organisation.as("coordinator");
    const refused = [
      [{ reason: "" }, "selection.reasonMissing", "reason"],
      [{ reason: "Trop court" }, "selection.reasonTooShort", "reason"],
      [{ reason: "a".repeat(2001) }, "selection.reasonTooLong", "reason"],
      [{ outcome: "refused" }, "selection.referralMissing", "referral"],
      [{ outcome: "refused", referral: "b".repeat(2001) }, "selection.referralTooLong", "referral"],
    ] as const;
    for (const [more, code, field] of refused) {
      expect(await decideAs(coordinator, participationId, more)).toMatchObject({ ok: false, reason: code, field });
    }
    expect((await stored(participationId)).participation.state).toBe("inSelection");
    expect(await decideAs(coordinator, participationId, { outcome: "refused", referral })).toMatchObject({
      ok: true,
      value: { state: "refused" },
    });
    const { decisions, messages, events } = await stored(participationId);
    expect(decisions).toMatchObject([{ outcome: "refused", reason, referral }]);
    expect(messages).toMatchObject([{ template: "decisionRefused" }]);
    expect(JSON.stringify([messages, events])).not.toContain("logement");
  });

  test("is taken once: the second coordinator hears that it is done", async () => {
    const participationId = await readyCandidate();
    const coordinator = organisation.as("coordinator");
    const answers = await Promise.all([
      decideAs(coordinator, participationId),
      decideAs(coordinator, participationId, { outcome: "refused", referral }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const [lost] = answers.filter(({ ok }) => !ok);
    expect(["access.changedMeanwhile", "selection.notNow"]).toContain(lost && !lost.ok && lost.reason);
    const { decisions, messages } = await stored(participationId);
    expect(decisions).toHaveLength(1);
    expect(messages).toHaveLength(1);
    expect(await decideAs(coordinator, participationId)).toMatchObject({ reason: "selection.notNow" });
    expect(await assessAs(organisation.as("selector"), participationId)).toMatchObject({ reason: "selection.notNow" });
  });

  test("about someone without e-mail waits to be told by hand", async () => {
    const { participationId } = await addTestPerson(organisation, "migrant", "inSelection", { email: null });
    const scores = { wish: 3, needs: 3 };
    await assessAs(organisation.as("selector"), participationId, { scores });
    await assessAs(organisation.as("coordinator"), participationId, { scores });
    await decideAs(organisation.as("coordinator"), participationId);
    expect((await stored(participationId)).messages).toMatchObject([{ state: "cancelled", lastError: "noAddress" }]);
    expect(await candidateSelection(organisation.as("coordinator"), { participationId })).toMatchObject({
      value: { told: "byHand", decision: { outcome: "accepted", reason } },
    });
  });

  test("of another organisation is not found", async () => {
    const { participationId } = await addTestPerson(other, "citizen", "inSelection");
    expect(await decideAs(organisation.as("coordinator"), participationId)).toMatchObject({
      reason: "access.notFound",
    });
    expect(await candidateSelection(organisation.as("coordinator"), { participationId })).toMatchObject({
      reason: "access.notFound",
    });
  });

  test("leads to where the programme goes next: training first, then selection, then straight to the pool", async () => {
    const reordered = await openTestOrganisation({
      minimumAssessors: 1,
      stages: [
        { stage: "training", enabled: true },
        { stage: "selection", enabled: true },
        { stage: "reflection", enabled: false },
      ],
    });
    const { participationId } = await addTestPerson(reordered, "citizen", "inSelection");
    await assessAs(reordered.as("selector"), participationId);
    expect(await decideAs(reordered.as("coordinator"), participationId)).toMatchObject({ value: { state: "waiting" } });
    const { participation } = await stored(participationId);
    expect(participation).toMatchObject({ state: "waiting", waitingSince: testMoment, reflectionEndsAt: null });
  });

  test("into the time to reflect sends the question along", async () => {
    const quick = await openTestOrganisation({
      minimumAssessors: 1,
      stages: [
        { stage: "selection", enabled: true },
        { stage: "reflection", enabled: true },
        { stage: "training", enabled: false },
      ],
    });
    const { participationId } = await addTestPerson(quick, "citizen", "inSelection");
    await assessAs(quick.as("selector"), participationId);
    await decideAs(quick.as("coordinator"), participationId);
    const { participation, messages } = await stored(participationId);
    expect(participation.state).toBe("inReflection");
    expect(participation.reflectionEndsAt).toEqual(new Date("2026-03-08T23:00:00Z"));
    const question = messages.find(({ template }) => template === "reflectionStarted");
    expect(question).toMatchObject({ linkPurpose: "confirmReflection", linkSubjectId: participationId });
    expect(question?.linkExpiresAt?.getTime()).toBeGreaterThan(participation.reflectionEndsAt?.getTime() ?? 0);
  });
});

describe("leaving and coming back", () => {
  test("someone may withdraw before being proposed, and a place in a training is given back", async () => {
    const db = await everything();
    const { participationId } = await addTestPerson(organisation, "citizen", "inTraining");
    const sessionId = newId();
    const owner = { organisationId: organisation.id };
    await db.trainingSession.create({
      data: {
        ...owner,
        id: sessionId,
        programmeId: organisation.programmeId,
        title: { fr: "Se rencontrer" },
        place: "Rue Neuve 1",
        trainer: "Anne",
        places: 5,
        state: "planned",
        createdAt: testMoment,
      },
    });
    await db.enrolment.create({
      data: { ...owner, id: newId(), sessionId, participationId, state: "enrolled", createdAt: testMoment },
    });
    expect(await withdrawCandidate(organisation.as("selector"), { participationId })).toMatchObject({
      reason: "access.notAllowed",
    });
    expect(await withdrawCandidate(organisation.as("coordinator"), { participationId })).toMatchObject({
      ok: true,
      value: { state: "withdrawn" },
    });
    expect((await db.enrolment.findFirstOrThrow({ where: { participationId } })).state).toBe("cancelled");
    expect((await stored(participationId)).events).toMatchObject([
      { name: "participation.withdrawn", payload: { from: "inTraining", to: "withdrawn", proposalId: null } },
    ]);
  });

  test("not in the middle of a proposal, not twice, not for strangers", async () => {
    const proposed = await addTestPerson(organisation, "citizen", "proposed");
    const gone = await addTestPerson(organisation, "citizen", "withdrawn");
    const stranger = await addTestPerson(other, "citizen", "waiting");
    const coordinator = organisation.as("coordinator");
    for (const { participationId } of [proposed, gone]) {
      expect(await withdrawCandidate(coordinator, { participationId })).toMatchObject({ reason: "move.notFromHere" });
    }
    expect(await withdrawCandidate(coordinator, stranger)).toMatchObject({ reason: "access.checkAnswers" });
    const { participationId } = stranger;
    expect(await withdrawCandidate(coordinator, { participationId })).toMatchObject({ reason: "access.notFound" });
  });

  test("after a duo has ended one waits again, from now", async () => {
    const { participationId } = await addTestPerson(organisation, "citizen", "ended", { waitingSince: testMoment });
    const coordinator = organisation.as("coordinator", later(200));
    expect(await rejoinProgramme(coordinator, { participationId })).toMatchObject({ value: { state: "waiting" } });
    expect((await stored(participationId)).participation.waitingSince).toEqual(later(200));
    expect(await rejoinProgramme(coordinator, { participationId })).toMatchObject({ reason: "move.notFromHere" });
    const stranger = await addTestPerson(other, "citizen", "ended");
    expect(await rejoinProgramme(coordinator, { participationId: stranger.participationId })).toMatchObject({
      reason: "access.notFound",
    });
  });
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
    const byKey = new Map(found.value.answers.map((answer) => [answer.key, answer]));
    expect(byKey.get("name")).toMatchObject({ answer: "Jan Peeters", kind: "text" });
    expect(byKey.get("name")?.label.fr).toBeTruthy();
    expect(byKey.get("halfDays")).toMatchObject({ answer: ["mon-am"] });
    expect(byKey.has("email")).toBe(false);
    expect(JSON.stringify(found.value)).not.toContain("people.example");
    expect(found.value).toMatchObject({ answeredIn: "nl", criteria: [{ key: "openness" }, { key: "time" }] });
  });
});
