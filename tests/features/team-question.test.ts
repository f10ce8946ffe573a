/** The support team: asked, each on their own, decided by the votes or after them. */
import { beforeAll, describe, expect, it } from "vitest";
import type { StaffRole } from "@/lib/domain/actor";
import type { Conduct } from "@/lib/domain/matching/conduct";
import { matchingWays } from "@/lib/domain/matching/conduct";
import type { Vote } from "@/lib/domain/matching/team-question";
import { forbidPair } from "@/lib/features/by-hand/commands";
import { proposeDuo } from "@/lib/features/matching/commands";
import {
  askTeam,
  castVote,
  decideTeamQuestion,
  proposeForTeam,
  withdrawTeamQuestion,
} from "@/lib/features/team-question/commands";
import { ownVotesWaiting, teamQuestion, teamQuestions } from "@/lib/features/team-question/queries";
import { publishSettings } from "@/tests/support/matching-settings";
import {
  addTestPerson,
  everything,
  openTestOrganisation,
  type TestOrganisation,
  type TestPerson,
} from "@/tests/support/organisation";
import { pairStates } from "@/tests/support/pair";

let decides: TestOrganisation;
let advises: TestOrganisation;
let other: TestOrganisation;

async function open(conduct: Partial<Conduct>): Promise<TestOrganisation> {
  const own = await openTestOrganisation();
  await publishSettings(own, { ways: matchingWays, ...conduct });
  return own;
}

beforeAll(async () => {
  decides = await open({ lastWord: "team" });
  advises = await open({});
  other = await open({});
});

async function pair(at: TestOrganisation) {
  return {
    citizen: await addTestPerson(at, "citizen", "waiting"),
    migrant: await addTestPerson(at, "migrant", "waiting"),
  };
}

const of = ({ citizen, migrant }: { citizen: TestPerson; migrant: TestPerson }) => ({
  participationId: citizen.participationId,
  partnerId: migrant.participationId,
});

async function ask(at: TestOrganisation, note = "") {
  const two = await pair(at);
  const asked = await askTeam(at.as("coordinator"), { ...of(two), note });
  if (!asked.ok) throw new Error(asked.reason);
  return { ...two, questionId: asked.value.questionId };
}

function vote(at: TestOrganisation, role: StaffRole, questionId: string, answer: Vote) {
  return castVote(at.as(role), { questionId, vote: answer, reason: `Avis : ${role}` });
}

const rowOf = async (id: string) => (await everything()).teamQuestion.findFirstOrThrow({ where: { id } });
const reference = (at: TestOrganisation) => at.staff.referencePerson.membershipId;

describe("asking the team", () => {
  it("writes to everybody who votes but the one who asks, and moves nobody", async () => {
    const asked = await ask(advises, "Elles se sont parlé à la fête.");
    const db = await everything();
    const messages = await db.message.findMany({
      where: {
        organisationId: advises.id,
        template: "teamQuestionStaff",
        params: { path: ["questionId"], equals: asked.questionId },
      },
    });
    const voters = [advises.staff.referencePerson.personId, advises.staff.selector.personId];
    expect(messages.map(({ personId }) => personId).sort()).toEqual(voters.sort());
    expect(await pairStates(asked)).toEqual({ citizen: "waiting", migrant: "waiting" });
    expect(await rowOf(asked.questionId)).toMatchObject({ state: "open", votesNeeded: 2 });
  });

  it.each<[string, () => Promise<Parameters<typeof askTeam>[1]>, string]>([
    [
      "a pair of another organisation",
      async () => ({ ...of(await pair(advises)), partnerId: (await pair(other)).migrant.participationId }),
      "access.notFound",
    ],
    [
      "two of one side",
      async () => ({ ...of(await pair(advises)), partnerId: (await pair(advises)).citizen.participationId }),
      "matching.sameSide",
    ],
    [
      "somebody who does not wait",
      async () => ({
        ...of(await pair(advises)),
        partnerId: (await addTestPerson(advises, "migrant", "inTraining")).participationId,
      }),
      "matching.notWaiting",
    ],
    [
      "a pair that breaks a rule",
      async () => ({
        ...of(await pair(advises)),
        partnerId: (await addTestPerson(advises, "migrant", "waiting", { profile: { languages: [] } })).participationId,
      }),
      "matching.rulesNotMet",
    ],
    ["twice about the same two", async () => of(await ask(advises)), "matching.alreadyAsked"],
    [
      "about two whom the team keeps apart",
      async () => {
        const two = of(await pair(advises));
        await forbidPair(advises.as("coordinator"), { ...two, reason: "Voisines fâchées." });
        return two;
      },
      "matching.pairApart",
    ],
  ])("refuses %s", async (_, input, reason) => {
    expect(await askTeam(advises.as("coordinator"), await input())).toMatchObject({ ok: false, reason });
  });

  it("is off where the programme did not choose that way", async () => {
    const own = await openTestOrganisation();
    expect(await askTeam(own.as("coordinator"), of(await pair(own)))).toMatchObject({ reason: "matching.wayOff" });
  });
});

describe("voting", () => {
  it("shows the others' votes only to whoever has voted", async () => {
    const { questionId } = await ask(advises);
    await vote(advises, "selector", questionId, "no");
    const before = await teamQuestion(advises.as("referencePerson"), { questionId });
    expect(before).toMatchObject({ ok: true, value: { votes: null, outcome: null, cast: 1, hasVoted: false } });
    expect(JSON.stringify(before)).not.toContain("Avis : selector");
    await vote(advises, "referencePerson", questionId, "yes");
    const after = await teamQuestion(advises.as("referencePerson"), { questionId });
    expect(after).toMatchObject({
      ok: true,
      value: {
        outcome: "undecided",
        votes: [
          { by: "selector", vote: "no", reason: "Avis : selector", own: false },
          { by: "referencePerson", vote: "yes", own: true },
        ],
      },
    });
  });

  it("tells voters of the two only what they are called and what matching reads", async () => {
    const { questionId, citizen, migrant } = await ask(advises);
    const db = await everything();
    const people = await db.person.findMany({ where: { id: { in: [citizen.personId, migrant.personId] } } });
    const seen = JSON.stringify(await teamQuestion(advises.as("selector"), { questionId }));
    for (const { id, name, email, calledName } of people) {
      expect(seen).toContain(calledName);
      for (const hidden of [id, name, email ?? name]) expect(seen).not.toContain(hidden);
    }
  });

  it("counts what waits for one's own vote", async () => {
    const own = await open({});
    const [first] = [await ask(own), await ask(own)];
    expect(await ownVotesWaiting(own.as("selector"), {})).toMatchObject({ value: { count: 2 } });
    await vote(own, "selector", first.questionId, "unsure");
    expect(await ownVotesWaiting(own.as("selector"), {})).toMatchObject({ value: { count: 1 } });
    const list = await teamQuestions(own.as("selector"), {});
    expect(list).toMatchObject({ value: { waiting: [{ cast: 0 }], others: [{ id: first.questionId, cast: 1 }] } });
  });

  it("refuses a second vote, a vote without a reason, one that comes too late, and a stranger's", async () => {
    const { questionId } = await ask(advises);
    expect(await vote(other, "selector", questionId, "yes")).toMatchObject({ reason: "access.notFound" });
    expect(await castVote(advises.as("selector"), { questionId, vote: "yes", reason: "  " })).toMatchObject({
      reason: "access.checkAnswers",
      problems: [{ field: "reason", reason: "form.required" }],
    });
    expect(await vote(advises, "selector", questionId, "yes")).toMatchObject({ ok: true });
    expect(await vote(advises, "selector", questionId, "no")).toMatchObject({ reason: "matching.alreadyVoted" });
    expect(await withdrawTeamQuestion(advises.as("coordinator"), { questionId })).toMatchObject({ ok: true });
    expect(await vote(advises, "referencePerson", questionId, "yes")).toMatchObject({
      reason: "matching.questionOver",
    });
    expect(await withdrawTeamQuestion(advises.as("coordinator"), { questionId })).toMatchObject({
      reason: "matching.questionOver",
    });
    expect(await withdrawTeamQuestion(other.as("coordinator"), { questionId })).toMatchObject({
      reason: "access.notFound",
    });
  });
});

describe("where the team has the last word", () => {
  it("the vote that makes the majority decides, and a proposal of the team follows", async () => {
    const asked = await ask(decides);
    const { questionId } = asked;
    const propose = () =>
      proposeForTeam(decides.as("coordinator"), { questionId, referencePersonId: reference(decides) });
    await vote(decides, "selector", questionId, "yes");
    expect(await propose()).toMatchObject({ reason: "matching.teamNotAgreed" });
    await vote(decides, "referencePerson", questionId, "yes");
    expect(await rowOf(questionId)).toMatchObject({ state: "agreed", decidedById: null, proposalId: null });
    const made = await propose();
    if (!made.ok) throw new Error(made.reason);
    const db = await everything();
    const proposal = await db.proposal.findFirstOrThrow({ where: { id: made.value.proposalId } });
    expect(proposal).toMatchObject({ origin: "team", referencePersonId: reference(decides), state: "proposed" });
    expect(await pairStates(asked)).toEqual({ citizen: "proposed", migrant: "proposed" });
    expect(await rowOf(questionId)).toMatchObject({ proposalId: proposal.id });
    expect(await propose()).toMatchObject({ reason: "matching.alreadyProposed" });
  });

  it("a no of the majority closes it, and coordination can neither impose nor decide", async () => {
    const { questionId, ...two } = await ask(decides);
    const coordinator = decides.as("coordinator");
    const yes = {
      questionId,
      decision: "yes",
      reason: "Je les connais.",
      referencePersonId: reference(decides),
    } as const;
    expect(await decideTeamQuestion(coordinator, yes)).toMatchObject({ reason: "matching.teamDecides" });
    expect(await proposeDuo(coordinator, { ...of(two), referencePersonId: reference(decides) })).toMatchObject({
      reason: "matching.teamDecides",
    });
    await vote(decides, "selector", questionId, "no");
    await vote(decides, "referencePerson", questionId, "no");
    expect(await rowOf(questionId)).toMatchObject({ state: "rejected" });
    expect(await proposeForTeam(coordinator, { questionId, referencePersonId: reference(decides) })).toMatchObject({
      reason: "matching.teamNotAgreed",
    });
    expect(await pairStates(two)).toEqual({ citizen: "waiting", migrant: "waiting" });
  });

  it("counts two last votes that come at the same moment one after the other", async () => {
    for (let round = 0; round < 5; round++) {
      const { questionId } = await ask(decides);
      const results = await Promise.all([
        vote(decides, "selector", questionId, "yes"),
        vote(decides, "referencePerson", questionId, "yes"),
      ]);
      expect(results.map(({ ok }) => ok)).toEqual([true, true]);
      expect(await rowOf(questionId)).toMatchObject({ state: "agreed" });
      const events = await (await everything()).event.findMany({
        where: { organisationId: decides.id, payload: { path: ["questionId"], equals: questionId } },
      });
      expect(events.map(({ name }) => name).sort()).toEqual([
        "teamQuestion.asked",
        "teamQuestion.decided",
        "teamQuestion.voted",
        "teamQuestion.voted",
      ]);
    }
  });

  it("makes one proposal of two that are tried at once", async () => {
    const { questionId } = await ask(decides);
    await vote(decides, "selector", questionId, "yes");
    await vote(decides, "referencePerson", questionId, "yes");
    const results = await Promise.all(
      [1, 2].map(() =>
        proposeForTeam(decides.as("coordinator"), { questionId, referencePersonId: reference(decides) }),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ reason: "matching.alreadyProposed" });
  });
});

describe("where the coordinator has the last word", () => {
  const decision = (questionId: string, answer: "yes" | "no") =>
    answer === "yes"
      ? ({
          questionId,
          decision: "yes",
          reason: "Les avis vont dans ce sens.",
          referencePersonId: reference(advises),
        } as const)
      : ({ questionId, decision: "no", reason: "Trop de doutes." } as const);

  it("decides after the votes and the own one, and the record keeps who and why", async () => {
    const asked = await ask(advises);
    const { questionId } = asked;
    const coordinator = advises.as("coordinator");
    expect(await decideTeamQuestion(coordinator, decision(questionId, "yes"))).toMatchObject({
      reason: "matching.voteFirst",
    });
    await vote(advises, "coordinator", questionId, "yes");
    expect(await decideTeamQuestion(coordinator, decision(questionId, "yes"))).toMatchObject({
      reason: "matching.votesMissing",
    });
    await vote(advises, "selector", questionId, "no");
    expect(await rowOf(questionId)).toMatchObject({ state: "open" });
    expect(await decideTeamQuestion(other.as("coordinator"), decision(questionId, "yes"))).toMatchObject({
      reason: "access.notFound",
    });
    const wrong = { ...decision(questionId, "yes"), referencePersonId: advises.staff.trainer.membershipId };
    expect(await decideTeamQuestion(coordinator, wrong)).toMatchObject({ reason: "reference.notEligible" });
    expect(await decideTeamQuestion(coordinator, decision(questionId, "yes"))).toMatchObject({ ok: true });
    const row = await rowOf(questionId);
    expect(row).toMatchObject({
      state: "agreed",
      decidedById: advises.staff.coordinator.membershipId,
      decisionReason: "Les avis vont dans ce sens.",
    });
    expect(row.proposalId).not.toBeNull();
    expect(await pairStates(asked)).toEqual({ citizen: "proposed", migrant: "proposed" });
    expect(await decideTeamQuestion(coordinator, decision(questionId, "no"))).toMatchObject({
      reason: "matching.questionOver",
    });
  });

  it("may decide against it; nobody moves", async () => {
    const asked = await ask(advises);
    await vote(advises, "coordinator", asked.questionId, "no");
    await vote(advises, "selector", asked.questionId, "yes");
    expect(await decideTeamQuestion(advises.as("coordinator"), decision(asked.questionId, "no"))).toMatchObject({
      ok: true,
    });
    expect(await rowOf(asked.questionId)).toMatchObject({ state: "rejected", decisionReason: "Trop de doutes." });
    expect(await pairStates(asked)).toEqual({ citizen: "waiting", migrant: "waiting" });
  });
});
