/** Someone who takes part, with the number of the application they came by. */
import { newId } from "@/lib/access/ids";
import {
  addTestPerson,
  everything,
  type TestOrganisation,
  type TestPerson,
  testMoment,
} from "@/tests/support/organisation";

export async function addApplicant(
  org: TestOrganisation,
  reference: string,
  email: string | null = null,
): Promise<TestPerson> {
  const person = await addTestPerson(org, "migrant", "waiting", { email });
  const db = await everything();
  const id = newId();
  await db.application.create({
    data: {
      organisationId: org.id,
      id,
      programmeId: org.programmeId,
      formVersionId: org.formVersionIds.migrant,
      side: "migrant",
      state: "submitted",
      locale: "ar",
      answers: {},
      currentStep: "check",
      idempotencyKey: id,
      resumeTokenHash: id,
      reference,
      personId: person.personId,
      createdAt: testMoment,
      updatedAt: testMoment,
    },
  });
  await db.participation.update({
    where: { organisationId_id: { organisationId: org.id, id: person.participationId } },
    data: { applicationId: id },
  });
  return person;
}
