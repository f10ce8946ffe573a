import { beforeAll, describe, expect, test } from "vitest";
import { changePerson } from "@/lib/features/people/commands";
import { granted } from "@/tests/support/granted";
import { addTestPerson, everything, openTestOrganisation, type TestOrganisation } from "@/tests/support/organisation";

let organisation: TestOrganisation;
let other: TestOrganisation;

beforeAll(async () => {
  organisation = await openTestOrganisation();
  other = await openTestOrganisation();
});

const facts = { name: "Samira Exemple", calledName: "Samira", phone: "0470 12 34 56", locale: "ar" as const };

describe("correcting how a person is reached", () => {
  test("keeps what was typed in its plain form and tells which facts changed", async () => {
    const { personId } = await addTestPerson(organisation, "migrant", "waiting", { calledName: "Samira" });
    const input = { ...facts, personId, email: "Samira@People.example" };
    await granted(changePerson(organisation.as("coordinator"), input));
    const db = await everything();
    expect(await db.person.findFirst({ where: { id: personId } })).toMatchObject({
      email: "samira@people.example",
      phone: "+32470123456",
    });
    const event = await db.event.findFirst({ where: { name: "person.changed", subjectId: personId } });
    expect(event?.payload).toEqual({ fields: ["email", "phone"] });
  });

  test("leaves the address with which somebody of the team signs in", async () => {
    const { personId, email } = organisation.staff.trainer;
    const input = { personId, name: "Fatima Exemple", calledName: "Fatima", locale: "fr" as const, phone: "" };
    const caller = organisation.as("administrator");
    for (const other of ["elsewhere@people.example", ""]) {
      expect(await changePerson(caller, { ...input, email: other })).toMatchObject({
        reason: "team.addressOfSignIn",
        field: "email",
      });
    }
    await granted(changePerson(caller, { ...input, email }));
    const db = await everything();
    expect(await db.person.findFirst({ where: { id: personId } })).toMatchObject({ email, calledName: "Fatima" });
  });

  test.each([
    ["email", "samira@", "form.notAnEmail"],
    ["phone", "12", "form.notAPhone"],
  ])("says at the field %s what is wrong with it", async (field, typed, reason) => {
    const { personId } = await addTestPerson(organisation, "migrant", "waiting");
    const input = { ...facts, personId, email: "", [field]: typed };
    expect(await changePerson(organisation.as("coordinator"), input)).toMatchObject({ reason, field });
  });

  test("does not find a person of another organisation", async () => {
    const { personId } = await addTestPerson(other, "migrant", "waiting");
    expect(await changePerson(organisation.as("coordinator"), { ...facts, personId, email: "" })).toMatchObject({
      reason: "access.notFound",
    });
  });
});
