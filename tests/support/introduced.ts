/** Citizens who are introduced and newcomers who choose among them, by the commands themselves. */
import type { Caller } from "@/lib/access/context";
import { agreeToDossier, publishDossier, saveDossier } from "@/lib/features/dossier/commands";
import { dossierChoice } from "@/lib/features/dossier/queries";
import { publishConduct } from "@/tests/support/conduct";
import {
  addTestPerson,
  everything,
  openTestOrganisation,
  type TestOrganisation,
  type TestPerson,
} from "@/tests/support/organisation";

const staff = (at: TestOrganisation): Caller => at.as("coordinator");
const me = ({ personId }: TestPerson, at: TestOrganisation): Caller => at.participant(personId);

export async function introduce(at: TestOrganisation, citizen: TestPerson, fr = "J’aime marcher."): Promise<void> {
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

export async function choosing(lastWord: "members" | "coordinator", citizens: number, newcomers = 1) {
  const at = await openTestOrganisation();
  await publishConduct(at, { ways: ["coordinator", "newcomer"], lastWord });
  const shown = await introduced(at, citizens);
  const choosers: TestPerson[] = [];
  for (let index = 0; index < newcomers; index += 1) choosers.push(await addTestPerson(at, "migrant", "waiting"));
  return { at, citizens: shown, newcomers: choosers, newcomer: choosers[0]! };
}

export async function cardsOf(at: TestOrganisation, newcomer: TestPerson) {
  const found = await dossierChoice(me(newcomer, at), { participationId: newcomer.participationId });
  if (!found.ok) throw new Error(found.reason);
  return found.value;
}

export async function showingFor(newcomer: TestPerson, citizen: TestPerson): Promise<string> {
  const db = await everything();
  const of = { migrantId: newcomer.participationId, citizenId: citizen.participationId };
  return (await db.dossierShowing.findFirstOrThrow({ where: of })).id;
}
