/** The support team: asked about a pair, each on their own. */
import { beforeAll, describe, expect, it } from "vitest";
import { forbidPair } from "@/lib/features/by-hand/commands";
import { askTeam, castVote, withdrawTeamQuestion } from "@/lib/features/team-question/commands";
import { ownVotesWaiting, teamQuestion, teamQuestions } from "@/lib/features/team-question/queries";
import { addTestPerson, everything, openTestOrganisation, type TestOrganisation } from "@/tests/support/organisation";
import { pairStates } from "@/tests/support/pair";
import { ask, of, openWithTeam, pair, rowOf, vote } from "@/tests/support/team-question";

let advises: TestOrganisation;
let other: TestOrganisation;

beforeAll(async () => {
  advises = await openWithTeam({});
  other = await openWithTeam({});
});

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
    const own = await openWithTeam({});
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
