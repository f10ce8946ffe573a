/** A question to the team decided: by the votes where they have the last word, else by the coordinator after them. */
import { beforeAll, describe, expect, it } from "vitest";
import { proposeDuo } from "@/lib/features/matching/commands";
import { decideTeamQuestion, proposeForTeam } from "@/lib/features/team-question/commands";
import { everything, type TestOrganisation } from "@/tests/support/organisation";
import { pairStates } from "@/tests/support/pair";
import { ask, of, openWithTeam, reference, rowOf, vote } from "@/tests/support/team-question";

let decides: TestOrganisation;
let advises: TestOrganisation;
let other: TestOrganisation;

beforeAll(async () => {
  decides = await openWithTeam({ lastWord: "team" });
  advises = await openWithTeam({});
  other = await openWithTeam({});
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
