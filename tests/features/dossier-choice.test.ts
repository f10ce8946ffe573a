/** Newcomers choose among a few introductions: one, several in an order, or none; a citizen is only taken once. */
import { describe, expect, it } from "vitest";
import { newId } from "@/lib/access/ids";
import { chooseDossiers, confirmWish, offerDossiers, passDossiers } from "@/lib/features/dossier/commands";
import { dossierBoard } from "@/lib/features/dossier/queries";
import { answerProposal } from "@/lib/features/matching/commands";
import { cardsOf, choosing, showingFor } from "@/tests/support/introduced";
import { addTestPerson, everything, type TestOrganisation, type TestPerson } from "@/tests/support/organisation";
import { linkHolder } from "@/tests/support/pair";

const staff = (at: TestOrganisation) => at.as("coordinator");
const me = ({ personId }: TestPerson, at: TestOrganisation) => at.participant(personId);

describe("choosing", () => {
  it("asks the citizen at once where the members have the last word; their yes forms the duo", async () => {
    const { at, citizens, newcomer } = await choosing("members", 2);
    const { participationId } = newcomer;
    await offerDossiers(staff(at), { participationId });
    const first = await showingFor(newcomer, citizens[1]!);
    const link = await linkHolder(at, newcomer.personId, "chooseDossier", participationId);
    const chosen = await chooseDossiers(link, { participationId, first });
    expect(chosen).toMatchObject({ ok: true, value: { thanks: "dossierAsked" } });
    const db = await everything();
    const proposal = await db.proposal.findFirstOrThrow({ where: { migrantId: participationId } });
    expect(proposal).toMatchObject({
      citizenId: citizens[1]!.participationId,
      origin: "newcomer",
      migrantAnswer: "yes",
      citizenAnswer: null,
    });
    expect(await db.message.count({ where: { personId: newcomer.personId, template: "proposalMade" } })).toBe(0);
    expect(await db.message.count({ where: { personId: citizens[1]!.personId, template: "proposalMade" } })).toBe(1);
    expect(await chooseDossiers(me(newcomer, at), { participationId, first })).toMatchObject({
      reason: "matching.dossierAnswered",
    });
    const answered = await answerProposal(me(citizens[1]!, at), { proposalId: proposal.id, answer: "yes" });
    expect(answered.ok).toBe(true);
    expect(await db.duo.count({ where: { migrantId: participationId } })).toBe(1);
  });

  it("asks the next one when the first is no longer free, and says so when nobody is", async () => {
    const { at, citizens, newcomers } = await choosing("members", 2, 4);
    const db = await everything();
    const [one, two, three] = newcomers as [TestPerson, TestPerson, TestPerson];
    for (const migrant of [one, two]) await offerDossiers(staff(at), { participationId: migrant.participationId });
    for (const citizen of citizens) {
      const of = { organisationId: at.id, migrantId: three.participationId, citizenId: citizen.participationId };
      await db.dossierShowing.create({ data: { ...of, id: newId(), round: 1, position: 1, shownAt: new Date() } });
    }
    const wish = async (who: TestPerson, ...picked: TestPerson[]) => {
      const [first, second] = await Promise.all(picked.map((citizen) => showingFor(who, citizen)));
      return chooseDossiers(me(who, at), { participationId: who.participationId, first: first!, second });
    };
    expect(await wish(one, citizens[0]!)).toMatchObject({ ok: true });
    expect(await wish(two, citizens[0]!, citizens[1]!)).toMatchObject({ ok: true, value: { thanks: "dossierNext" } });
    expect(await wish(three, citizens[0]!, citizens[1]!)).toMatchObject({ reason: "dossier.taken" });
    const left = await cardsOf(at, three);
    expect(left).toMatchObject({ open: true, cards: [] });
  });

  it("leaves the last word to coordination where it has it", async () => {
    const { at, citizens, newcomer } = await choosing("coordinator", 2);
    const { participationId } = newcomer;
    await offerDossiers(staff(at), { participationId });
    const [first, second] = await Promise.all(citizens.map((citizen) => showingFor(newcomer, citizen)));
    const chosen = await chooseDossiers(me(newcomer, at), { participationId, first: first!, second });
    expect(chosen).toMatchObject({ ok: true, value: { thanks: "dossierNoted" } });
    const board = await dossierBoard(staff(at), {});
    expect(board).toMatchObject({ value: { wishes: [{ rank: 1 }, { rank: 2 }] } });
    expect((await confirmWish(staff(at), { showingId: first! })).ok).toBe(true);
    expect(await confirmWish(staff(at), { showingId: second! })).toMatchObject({ reason: "matching.notWaiting" });
    const db = await everything();
    const proposal = await db.proposal.findFirstOrThrow({ where: { migrantId: participationId } });
    expect(proposal).toMatchObject({ origin: "newcomer", migrantAnswer: "yes", citizenAnswer: null });
  });

  it("may be none of them, once", async () => {
    const { at, newcomer } = await choosing("members", 1);
    const { participationId } = newcomer;
    await offerDossiers(staff(at), { participationId });
    expect((await passDossiers(me(newcomer, at), { participationId })).ok).toBe(true);
    expect(await passDossiers(me(newcomer, at), { participationId })).toMatchObject({
      reason: "matching.dossierAnswered",
    });
    const board = await dossierBoard(staff(at), {});
    expect(board).toMatchObject({ value: { newcomers: [{ standing: "passed", round: 1 }] } });
  });

  it("refuses what was not shown, and the same person twice, at the wish", async () => {
    const { at, citizens, newcomer } = await choosing("members", 1);
    const { participationId } = newcomer;
    await offerDossiers(staff(at), { participationId });
    const first = await showingFor(newcomer, citizens[0]!);
    const choose = (second: string) => chooseDossiers(me(newcomer, at), { participationId, first, second });
    expect(await choose(newId())).toMatchObject({ reason: "matching.dossierNotShown", field: "second" });
    expect(await choose(first)).toMatchObject({ reason: "matching.dossierTwice", field: "second" });
    const link = await linkHolder(at, newcomer.personId, "chooseDossier", newId());
    expect(await chooseDossiers(link, { participationId, first })).toMatchObject({ reason: "access.notFound" });
    const stranger = await addTestPerson(at, "migrant", "waiting");
    expect(await chooseDossiers(me(stranger, at), { participationId, first })).toMatchObject({
      reason: "access.notFound",
    });
  });

  it("gives a citizen to one of two newcomers who choose at the same moment", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { at, citizens, newcomers } = await choosing("members", 1, 2);
      const [citizen] = citizens as [TestPerson];
      const db = await everything();
      for (const { participationId: migrantId } of newcomers) {
        const of = { organisationId: at.id, migrantId, citizenId: citizen.participationId };
        await db.dossierShowing.create({ data: { ...of, id: newId(), round: 1, position: 1, shownAt: new Date() } });
      }
      const firsts = await Promise.all(newcomers.map((one) => showingFor(one, citizen)));
      const chosen = await Promise.all(
        newcomers.map((one, index) =>
          chooseDossiers(me(one, at), { participationId: one.participationId, first: firsts[index]! }),
        ),
      );
      expect(chosen.filter(({ ok }) => ok)).toHaveLength(1);
      expect(chosen.find(({ ok }) => !ok)).toMatchObject({ reason: "dossier.taken" });
      expect(await db.proposal.count({ where: { organisationId: at.id } })).toBe(1);
    }
  });
});
