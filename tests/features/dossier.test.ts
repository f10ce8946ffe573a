/** Citizens are introduced with their agreement, and newcomers choose among a few of them. */
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/access/ids";
import {
  agreeToDossier,
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
import { cardsOf, choosing, introduce } from "@/tests/support/introduced";
import {
  addTestPerson,
  everything,
  openTestOrganisation,
  type TestOrganisation,
  type TestPerson,
} from "@/tests/support/organisation";

let org: TestOrganisation;
let other: TestOrganisation;

beforeAll(async () => {
  org = await openTestOrganisation();
  other = await openTestOrganisation();
});

const staff = (at = org) => at.as("coordinator");
const me = ({ personId }: TestPerson, at = org) => at.participant(personId);

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
