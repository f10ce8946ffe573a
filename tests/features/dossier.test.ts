/** Citizens are introduced with their agreement, and newcomers choose among a few of them. */
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/access/ids";
import {
  agreeToDossier,
  chooseDossiers,
  confirmWish,
  offerDossiers,
  offerDossiersToAll,
  passDossiers,
  publishDossier,
  recordAgreement,
  saveDossier,
  withdrawDossier,
  withdrawOwnDossier,
} from "@/lib/features/dossier/commands";
import { dossierBoard, dossierChoice, dossierToWrite, ownIntroduction } from "@/lib/features/dossier/queries";
import { answerProposal } from "@/lib/features/matching/commands";
import { publishConduct } from "@/tests/support/conduct";
import {
  addTestPerson,
  everything,
  openTestOrganisation,
  type TestOrganisation,
  type TestPerson,
} from "@/tests/support/organisation";
import { linkHolder } from "@/tests/support/pair";

let org: TestOrganisation;
let other: TestOrganisation;

beforeAll(async () => {
  org = await openTestOrganisation();
  other = await openTestOrganisation();
});

const staff = (at = org) => at.as("coordinator");
const me = ({ personId }: TestPerson, at = org) => at.participant(personId);

async function introduce(at: TestOrganisation, citizen: TestPerson, fr = "J’aime marcher."): Promise<void> {
  const { participationId } = citizen;
  for (const step of [
    await saveDossier(staff(at), { participationId, words: { fr } }),
    await agreeToDossier(me(citizen, at), { participationId }),
    await publishDossier(staff(at), { participationId }),
  ])
    if (!step.ok) throw new Error(step.reason);
}

async function introduced(at: TestOrganisation, count: number): Promise<TestPerson[]> {
  const citizens: TestPerson[] = [];
  for (let index = 0; index < count; index += 1) {
    const citizen = await addTestPerson(at, "citizen", "waiting", { calledName: `Zénobie${index}` });
    await introduce(at, citizen);
    citizens.push(citizen);
  }
  return citizens;
}

async function choosing(lastWord: "members" | "coordinator", citizens: number, newcomers = 1) {
  const at = await openTestOrganisation();
  await publishConduct(at, { ways: ["coordinator", "newcomer"], lastWord });
  const shown = await introduced(at, citizens);
  const choosers: TestPerson[] = [];
  for (let index = 0; index < newcomers; index += 1) choosers.push(await addTestPerson(at, "migrant", "waiting"));
  return { at, citizens: shown, newcomers: choosers, newcomer: choosers[0]! };
}

async function cardsOf(at: TestOrganisation, newcomer: TestPerson) {
  const found = await dossierChoice(me(newcomer, at), { participationId: newcomer.participationId });
  if (!found.ok) throw new Error(found.reason);
  return found.value;
}

async function showingFor(newcomer: TestPerson, citizen: TestPerson): Promise<string> {
  const db = await everything();
  const of = { migrantId: newcomer.participationId, citizenId: citizen.participationId };
  return (await db.dossierShowing.findFirstOrThrow({ where: of })).id;
}

describe("an introduction", () => {
  it("is written, agreed to, published, changed and withdrawn", async () => {
    const citizen = await addTestPerson(org, "citizen", "waiting", { profile: { interests: ["walk"] } });
    const { participationId } = citizen;
    const db = await everything();
    const state = () => db.dossier.findFirstOrThrow({ where: { participationId } });
    expect(await publishDossier(staff(), { participationId })).toMatchObject({ reason: "access.notFound" });
    expect((await saveDossier(staff(), { participationId, words: { fr: " J’aime  marcher. " } })).ok).toBe(true);
    expect(await state()).toMatchObject({ state: "draft", words: { fr: "J’aime marcher." }, agreedAt: null });
    const asked = await db.message.findFirstOrThrow({ where: { personId: citizen.personId } });
    expect(asked).toMatchObject({ template: "dossierToAgree", linkPurpose: "space" });
    expect(await publishDossier(staff(), { participationId })).toMatchObject({ reason: "dossier.notAgreed" });
    const own = await ownIntroduction(me(citizen), { participationId });
    expect(own).toMatchObject({ value: { mayAgree: true, introduction: { interests: ["walk"] } } });
    expect((await agreeToDossier(me(citizen), { participationId })).ok).toBe(true);
    expect(await agreeToDossier(me(citizen), { participationId })).toMatchObject({ reason: "access.changedMeanwhile" });
    expect((await publishDossier(staff(), { participationId })).ok).toBe(true);
    expect(await publishDossier(staff(), { participationId })).toMatchObject({ reason: "move.notFromHere" });
    expect((await saveDossier(staff(), { participationId, words: { fr: "J’aime lire." } })).ok).toBe(true);
    expect(await state()).toMatchObject({ state: "draft", agreedAt: null, publishedAt: null });
    expect((await withdrawOwnDossier(me(citizen), { participationId })).ok).toBe(true);
    expect(await withdrawDossier(staff(), { participationId })).toMatchObject({ reason: "move.notFromHere" });
    const told = await db.event.findMany({ where: { subjectId: participationId }, orderBy: { id: "asc" } });
    expect(told.map(({ name }) => name)).toEqual([
      "dossier.saved",
      "dossier.agreed",
      "dossier.published",
      "dossier.saved",
      "dossier.withdrawn",
    ]);
    expect(JSON.stringify(told)).not.toContain("marcher");
  });

  it("refuses what identifies, at the field of the language", async () => {
    const citizen = await addTestPerson(org, "citizen", "waiting", { calledName: "Zéphyrine" });
    const words = { fr: "", nl: "Ik ben Zephyrine." };
    const refused = await saveDossier(staff(), { participationId: citizen.participationId, words });
    expect(refused).toMatchObject({ reason: "dossier.namesPerson", field: "words.nl" });
  });

  it("is agreed to by the person, or noted for somebody without e-mail", async () => {
    const known = await addTestPerson(org, "citizen", "waiting");
    const silent = await addTestPerson(org, "citizen", "waiting", { email: null });
    for (const { participationId } of [known, silent])
      await saveDossier(staff(), { participationId, words: { fr: "" } });
    const noted = (one: TestPerson) => recordAgreement(staff(), { participationId: one.participationId });
    expect(await noted(known)).toMatchObject({ reason: "dossier.onlyYourself" });
    expect((await noted(silent)).ok).toBe(true);
    expect(await agreeToDossier(me(silent), { participationId: known.participationId })).toMatchObject({
      reason: "access.notFound",
    });
  });

  it("is for citizens who wait", async () => {
    const newcomer = await addTestPerson(org, "migrant", "waiting");
    const busy = await addTestPerson(org, "citizen", "inTraining");
    for (const { participationId } of [newcomer, busy]) {
      const refused = await saveDossier(staff(), { participationId, words: { fr: "" } });
      expect(refused).toMatchObject({ reason: "dossier.notWaiting" });
    }
  });

  it("of another organisation does not exist", async () => {
    const citizen = await addTestPerson(other, "citizen", "waiting");
    await introduce(other, citizen);
    const { participationId } = citizen;
    const newcomer = await addTestPerson(other, "migrant", "waiting");
    for (const refused of [
      await saveDossier(staff(), { participationId, words: { fr: "" } }),
      await publishDossier(staff(), { participationId }),
      await recordAgreement(staff(), { participationId }),
      await withdrawDossier(staff(), { participationId }),
      await offerDossiers(staff(), { participationId: newcomer.participationId }),
      await offerDossiersToAll(staff(), { programmeId: other.programmeId }),
      await dossierToWrite(staff(), { participationId }),
      await ownIntroduction(me(citizen), { participationId }),
      await agreeToDossier(me(citizen), { participationId }),
      await withdrawOwnDossier(me(citizen), { participationId }),
      await passDossiers(me(newcomer), { participationId: newcomer.participationId }),
      await confirmWish(staff(), { showingId: newId() }),
    ])
      expect(refused).toMatchObject({ ok: false, reason: "access.notFound" });
  });
});

describe("a round", () => {
  it("is opened where newcomers choose, for one who waits and has nothing to read", async () => {
    const off = await addTestPerson(org, "migrant", "waiting");
    expect(await offerDossiers(staff(), { participationId: off.participationId })).toMatchObject({
      reason: "matching.wayOff",
    });
    const { at, newcomer } = await choosing("coordinator", 2);
    const { participationId } = newcomer;
    expect((await offerDossiers(staff(at), { participationId })).ok).toBe(true);
    expect(await offerDossiers(staff(at), { participationId })).toMatchObject({ reason: "dossier.roundOpen" });
    const db = await everything();
    const message = await db.message.findFirstOrThrow({ where: { personId: newcomer.personId } });
    expect(message).toMatchObject({ template: "dossiersReady", linkPurpose: "chooseDossier" });
    expect((await passDossiers(me(newcomer, at), { participationId })).ok).toBe(true);
    expect(await offerDossiers(staff(at), { participationId })).toMatchObject({ reason: "dossier.nobodyToShow" });
  });

  it("shows no name, and only who is free and published", async () => {
    const { at, citizens, newcomer } = await choosing("coordinator", 3);
    await offerDossiers(staff(at), { participationId: newcomer.participationId });
    const found = await cardsOf(at, newcomer);
    expect(found.cards).toHaveLength(3);
    const written = JSON.stringify(found);
    for (const [index, { personId, participationId }] of citizens.entries()) {
      for (const secret of [`Zénobie${index}`, personId, participationId]) expect(written).not.toContain(secret);
    }
    await withdrawDossier(staff(at), { participationId: citizens[0]!.participationId });
    expect((await cardsOf(at, newcomer)).cards).toHaveLength(2);
    const stranger = await addTestPerson(at, "migrant", "waiting");
    const input = { participationId: newcomer.participationId };
    expect(await dossierChoice(me(stranger, at), input)).toMatchObject({ reason: "access.notFound" });
    expect(await dossierChoice(me(citizens[1]!, at), input)).toMatchObject({ reason: "access.notFound" });
  });

  it("for all serves everybody once, and the same citizen not everybody", async () => {
    const { at, newcomers } = await choosing("coordinator", 4, 4);
    const offered = await offerDossiersToAll(staff(at), { programmeId: at.programmeId });
    expect(offered).toMatchObject({ ok: true, value: { offered: 2 } });
    const db = await everything();
    const shown = await db.dossierShowing.groupBy({
      by: ["citizenId"],
      where: { organisationId: at.id },
      _count: true,
    });
    for (const { _count } of shown) expect(_count).toBeLessThanOrEqual(newcomers.length / 2);
    expect(await db.event.count({ where: { organisationId: at.id, name: "dossiers.shown" } })).toBe(2);
    const board = await dossierBoard(staff(at), {});
    expect(board).toMatchObject({ ok: true, value: { on: true } });
  });
});

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
