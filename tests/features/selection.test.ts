import { beforeAll, describe, expect, test } from "vitest";
import type { Caller } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import type { StaffRole } from "@/lib/domain/actor";
import { assessCandidate, decideCandidate } from "@/lib/features/selection/commands";
import { candidateSelection } from "@/lib/features/selection/queries";
import {
  addTestPerson,
  everything,
  openTestOrganisation,
  type TestOrganisation,
  testMoment,
} from "@/tests/support/organisation";

let organisation: TestOrganisation;
let other: TestOrganisation;

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
