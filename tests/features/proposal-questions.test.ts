/** A question before answering: the coordination answers, the clock stands still, and the other side never learns of it. */
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/access/ids";
import type { Side } from "@/lib/domain/programme";
import { space } from "@/lib/features/accounts/queries";
import { answerQuestion, askQuestion } from "@/lib/features/consent/commands";
import { declineCounts, waitingQuestions } from "@/lib/features/consent/queries";
import { answerProposal, cancelProposal, expireProposals } from "@/lib/features/matching/commands";
import { proposalQuestion, suggestionsFor } from "@/lib/features/matching/queries";
import { granted } from "@/tests/support/granted";
import { everything, openTestOrganisation, type TestOrganisation, testMoment } from "@/tests/support/organisation";
import { linkHolder, propose, type TestPair, templatesTo } from "@/tests/support/pair";

const day = 86_400_000;
const inDays = (days: number) => new Date(testMoment.getTime() + days * day);
const text = "Est-ce que c’est près d’une gare ?";
const reply = "Oui, à cinq minutes.";

let org: TestOrganisation;
let other: TestOrganisation;
beforeAll(async () => {
  org = await openTestOrganisation();
  other = await openTestOrganisation();
});

const ask = (pair: TestPair, side: Side, now = testMoment, at = org) =>
  askQuestion(at.participant(pair[side].personId, now), { proposalId: pair.proposalId, text });
const answer = (pair: TestPair, side: Side, said: "yes" | "no", now = testMoment) =>
  answerProposal(org.participant(pair[side].personId, now), { proposalId: pair.proposalId, answer: said });
const look = (pair: TestPair, side: Side, now = testMoment) =>
  proposalQuestion(org.participant(pair[side].personId, now), { proposalId: pair.proposalId });
const settle = (questionId: string, now = testMoment) =>
  answerQuestion(org.as("coordinator", now), { questionId, answer: reply });

async function stored({ proposalId }: TestPair) {
  const db = await everything();
  return db.proposal.findFirstOrThrow({ where: { id: proposalId }, include: { questions: true } });
}

async function asked(side: Side = "migrant", now = testMoment) {
  const pair = await propose(org);
  const { questionId } = await granted(ask(pair, side, now));
  return { pair, questionId };
}

describe("asking", () => {
  it("tells the coordination, stops the time, and keeps every link open", async () => {
    const pair = await propose(org);
    const holder = await linkHolder(org, pair.citizen.personId, "answerProposal", pair.proposalId);
    const { questionId } = await granted(ask(pair, "migrant", inDays(2)));
    expect(await stored(pair)).toMatchObject({
      state: "proposed",
      pausedAt: inDays(2),
      questions: [{ id: questionId, side: "migrant", text, answer: null, answeredAt: null }],
    });
    const db = await everything();
    const told = await db.message.findMany({ where: { organisationId: org.id, template: "proposalQuestionStaff" } });
    expect(told.map(({ personId }) => personId)).toContain(org.staff.coordinator.personId);
    expect(JSON.stringify(told.map(({ params }) => params))).not.toContain("gare");
    const event = await db.event.findFirstOrThrow({
      where: { subjectId: pair.proposalId, name: "proposal.questioned" },
    });
    expect(event).toMatchObject({ actorKind: "participant", payload: { questionId, side: "migrant" } });
    const link = await db.personalLink.findFirstOrThrow({
      where: { id: holder.actor.kind === "participant" ? holder.actor.link?.id : "" },
    });
    expect(link.expiresAt > inDays(50)).toBe(true);
    expect(await expireProposals(org.system(inDays(40)), {})).toMatchObject({ ok: true });
    expect((await stored(pair)).state).toBe("proposed");
  });

  it("shows one's own question, and nothing of it to the other", async () => {
    const pair = await propose(org);
    const before = await granted(look(pair, "citizen"));
    await granted(ask(pair, "migrant"));
    expect(await granted(look(pair, "migrant"))).toMatchObject({
      questions: [{ text, answer: null, waits: true }],
      mayAnswer: true,
    });
    expect(await granted(look(pair, "citizen"))).toEqual(before);
    const own = await granted(space(org.participant(pair.migrant.personId, inDays(20)), {}));
    expect(own.next).toMatchObject({ kind: "waitQuestion", subjectId: pair.proposalId });
    const theirs = await granted(space(org.participant(pair.citizen.personId, inDays(20)), {}));
    expect(theirs.next).toMatchObject({ kind: "answerProposal" });
    expect(await templatesTo(pair.citizen)).toEqual(["proposalMade"]);
  });

  it("leaves the link by which one asks open for the answer", async () => {
    const pair = await propose(org);
    const holder = await linkHolder(org, pair.migrant.personId, "answerProposal", pair.proposalId);
    await granted(askQuestion(holder, { proposalId: pair.proposalId, text }));
    expect(await answerProposal(holder, { proposalId: pair.proposalId, answer: "yes" })).toMatchObject({ ok: true });
  });

  it("is refused when it makes no sense", async () => {
    const { pair } = await asked();
    expect(await ask(pair, "migrant")).toMatchObject({ reason: "matching.questionWaits" });
    const answered = await propose(org);
    await granted(answer(answered, "migrant", "yes"));
    expect(await ask(answered, "migrant")).toMatchObject({ reason: "matching.alreadyAnswered" });
    const late = await propose(org);
    expect(await ask(late, "migrant", inDays(30))).toMatchObject({ reason: "matching.proposalExpired" });
    const over = await propose(org);
    await granted(cancelProposal(org.as("coordinator"), { proposalId: over.proposalId }));
    expect(await ask(over, "migrant")).toMatchObject({ reason: "matching.proposalOver" });
    const empty = await propose(org);
    const asker = org.participant(empty.migrant.personId);
    for (const words of ["  ", "x".repeat(601)]) {
      expect(await askQuestion(asker, { proposalId: empty.proposalId, text: words })).toMatchObject({
        reason: "access.checkAnswers",
      });
    }
  });

  it("is closed to whom it does not concern", async () => {
    const pair = await propose(org);
    const stranger = await propose(org);
    const elsewhere = await propose(other);
    const input = { proposalId: pair.proposalId, text };
    const wrongLink = await linkHolder(org, pair.citizen.personId, "answerProposal", stranger.proposalId);
    for (const caller of [
      org.participant(stranger.citizen.personId),
      other.participant(elsewhere.citizen.personId),
      wrongLink,
    ]) {
      expect(await askQuestion(caller, input)).toMatchObject({ reason: "access.notFound" });
    }
    expect(await askQuestion(org.as("coordinator"), input)).toMatchObject({ reason: "access.notAllowed" });
    expect(await askQuestion(org.visitor(), input)).toMatchObject({ reason: "access.signIn" });
  });
});

describe("the answer of the team", () => {
  it("reaches whoever asked with a new link, and gives both the time back", async () => {
    const { pair, questionId } = await asked("migrant", inDays(2));
    const before = await stored(pair);
    await granted(settle(questionId, inDays(9)));
    const after = await stored(pair);
    expect(after).toMatchObject({
      pausedAt: null,
      questions: [{ answer: reply, answeredAt: inDays(9), answeredById: org.staff.coordinator.membershipId }],
    });
    expect(after.expiresAt.getTime() - before.expiresAt.getTime()).toBe(7 * day);
    expect(await templatesTo(pair.migrant)).toEqual(["proposalMade", "proposalQuestionAnswered"]);
    expect(await templatesTo(pair.citizen)).toEqual(["proposalMade"]);
    const db = await everything();
    const told = await db.message.findFirstOrThrow({
      where: { personId: pair.migrant.personId, template: "proposalQuestionAnswered" },
    });
    expect(told).toMatchObject({
      linkPurpose: "answerProposal",
      linkSubjectId: pair.proposalId,
      linkExpiresAt: after.expiresAt,
    });
    expect(await granted(look(pair, "migrant", inDays(12)))).toMatchObject({
      questions: [{ text, answer: reply, waits: false }],
      mayAnswer: true,
    });
    expect((await granted(look(pair, "citizen", inDays(12)))).questions).toEqual([]);
    expect(await ask(pair, "migrant", inDays(12))).toMatchObject({ ok: true });
  });

  it("lets the time go on only when nobody's question waits any more", async () => {
    const { pair, questionId } = await asked();
    const second = await granted(ask(pair, "citizen", inDays(1)));
    await granted(settle(questionId, inDays(2)));
    expect(await stored(pair)).toMatchObject({ pausedAt: testMoment });
    await granted(settle(second.questionId, inDays(3)));
    const after = await stored(pair);
    expect(after.pausedAt).toBeNull();
    expect(after.expiresAt.toISOString()).toBe("2026-03-15T22:59:59.999Z");
  });

  it("comes once, of a coordinator of the same organisation", async () => {
    const { questionId } = await asked();
    const input = { questionId, answer: reply };
    expect(await answerQuestion(org.as("referencePerson"), input)).toMatchObject({ reason: "access.notAllowed" });
    expect(await answerQuestion(other.as("coordinator"), input)).toMatchObject({ reason: "access.notFound" });
    expect(await settle(newId())).toMatchObject({ reason: "access.notFound" });
    expect(await answerQuestion(org.as("coordinator"), { questionId, answer: " " })).toMatchObject({
      reason: "access.checkAnswers",
    });
    await granted(settle(questionId));
    expect(await settle(questionId)).toMatchObject({ reason: "matching.questionSettled" });
  });

  it.each(["yes", "no"] as const)("is not needed any more after a %s", async (said) => {
    const { pair, questionId } = await asked("migrant", inDays(1));
    await granted(answer(pair, "migrant", said, inDays(3)));
    const after = await stored(pair);
    expect(after.questions).toMatchObject([{ answer: null, answeredAt: inDays(3) }]);
    if (said === "yes") expect(after).toMatchObject({ state: "proposed", pausedAt: null });
    expect(await settle(questionId)).toMatchObject({ reason: "matching.questionSettled" });
  });

  it("is not needed when the other one ends it, or staff do", async () => {
    const first = await asked();
    await granted(answer(first.pair, "citizen", "no"));
    const second = await asked();
    await granted(cancelProposal(org.as("coordinator"), { proposalId: second.pair.proposalId }));
    for (const { pair, questionId } of [first, second]) {
      expect(await settle(questionId)).toMatchObject({ reason: "matching.questionSettled" });
      expect((await stored(pair)).questions[0]?.answeredAt).not.toBeNull();
    }
  });
});

describe("staff", () => {
  it("see what waits, and the talk beside the proposal", async () => {
    const own = await openTestOrganisation();
    const pair = await propose(own);
    const { questionId } = await granted(ask(pair, "migrant", testMoment, own));
    const { questions } = await granted(waitingQuestions(own.as("coordinator"), {}));
    expect(questions).toMatchObject([{ id: questionId, participationId: pair.migrant.participationId, text }]);
    const found = await granted(
      suggestionsFor(own.as("coordinator"), { participationId: pair.citizen.participationId }),
    );
    expect(found.proposals[0]?.questions).toMatchObject([{ id: questionId, side: "migrant", waits: true }]);
    await granted(answerQuestion(own.as("coordinator"), { questionId, answer: reply }));
    expect((await granted(waitingQuestions(own.as("coordinator"), {}))).questions).toEqual([]);
  });

  it("see why people said no, as small counts of the programme", async () => {
    const own = await openTestOrganisation();
    for (const reason of ["tooFar", "time", "tooFar", ""] as const) {
      const pair = await propose(own);
      const caller = own.participant(pair.migrant.personId);
      await granted(answerProposal(caller, { proposalId: pair.proposalId, answer: "no", reason }));
    }
    await propose(own);
    const { programmeId } = own;
    expect(await granted(declineCounts(own.as("manager"), { programmeId }))).toEqual({
      total: 4,
      counts: [
        { reason: "tooFar", count: 2 },
        { reason: "time", count: 1 },
        { reason: null, count: 1 },
      ],
    });
    expect(await declineCounts(other.as("manager"), { programmeId })).toMatchObject({ reason: "access.notFound" });
  });
});

describe("at the same moment", () => {
  it("a question and the end of the time: either it waits, or it is over, never both", async () => {
    const soon = new Date(testMoment.getTime() + 1000);
    for (let round = 0; round < 25; round += 1) {
      const pair = await propose(org);
      await (await everything()).proposal.updateMany({ where: { id: pair.proposalId }, data: { expiresAt: soon } });
      const [question] = await Promise.all([
        ask(pair, "migrant"),
        expireProposals(org.system(new Date(soon.getTime() + 1)), {}),
      ]);
      const after = await stored(pair);
      if (question.ok) expect(after).toMatchObject({ state: "proposed", pausedAt: testMoment });
      else {
        expect(question.reason).toBe("matching.proposalExpired");
        expect(after).toMatchObject({ state: "expired", pausedAt: null, questions: [] });
      }
    }
  });

  it("the same question sent several times is one; an answer of two coordinators is one", async () => {
    for (let round = 0; round < 10; round += 1) {
      const pair = await propose(org);
      const sent = await Promise.all([ask(pair, "migrant"), ask(pair, "migrant"), ask(pair, "citizen")]);
      expect(sent.filter(({ ok }) => ok)).toHaveLength(2);
      const { questions } = await stored(pair);
      expect(questions.map(({ side }) => side).sort()).toEqual(["citizen", "migrant"]);
      const settled = await Promise.all(questions.flatMap(({ id }) => [settle(id), settle(id)]));
      expect(settled.filter(({ ok }) => ok)).toHaveLength(2);
      expect(await stored(pair)).toMatchObject({ state: "proposed", pausedAt: null });
    }
  });

  it("a question of one and two yeses: the duo stands, or the question waits", async () => {
    for (let round = 0; round < 15; round += 1) {
      const pair = await propose(org);
      await granted(answer(pair, "citizen", "yes"));
      await Promise.all([ask(pair, "migrant"), answer(pair, "migrant", "yes")]);
      const after = await stored(pair);
      expect(after.state).toBe("accepted");
      for (const { answeredAt } of after.questions) expect(answeredAt).not.toBeNull();
    }
  });
});
