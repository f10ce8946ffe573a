/** A stranger who spends an account's tries keeps nobody out of a browser on which they signed in before. */
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/access/ids";
import { newMark } from "@/lib/access/known-browser";
import { accountName, openStaffSession, setPassword } from "@/lib/access/session";
import { openTestOrganisation, type TestOrganisation, testMoment } from "@/tests/support/organisation";

const password = "sept chats et un vélo";
let org: TestOrganisation;
let addresses = 0;
/** Another network each time, so that only the account's tries are counted. */
const address = () => `192.0.${++addresses}`;

beforeAll(async () => {
  org = await openTestOrganisation();
});

describe("a known browser", () => {
  it("lets in whoever's account it is on a browser of theirs, whatever a stranger has tried", async () => {
    const { email: given, userId: owner } = org.staff.referencePerson;
    const theirs = accountName(given);
    await setPassword(owner, password, testMoment);
    const stranger = () => openStaffSession(theirs, `essai ${newId()}`, address(), testMoment);
    const tries = [];
    for (let attempt = 0; attempt < 9; attempt += 1) tries.push(await stranger());
    expect(tries.at(-1)).toMatchObject({ reason: "access.tooMany" });
    const elsewhere = (mark?: string) => openStaffSession(theirs, password, address(), testMoment, mark);
    expect(await elsewhere()).toMatchObject({ reason: "access.tooMany" });
    expect(await elsewhere(newMark(theirs))).toMatchObject({ ok: true });
    // What the person does on a known browser gives a stranger no new tries.
    expect(await stranger()).toMatchObject({ reason: "access.tooMany" });
    const mark = newMark(theirs);
    for (const forged of [newMark("somebody@else.example"), `${mark.split(".")[0]}.x`, `x.${mark.split(".")[1]}`, "."])
      expect(await elsewhere(forged)).toMatchObject({ reason: "access.tooMany" });
  });

  it("counts the tries on a known browser too", async () => {
    const mark = newMark(org.staff.manager.email);
    const guess = () => openStaffSession(org.staff.manager.email, `essai ${newId()}`, address(), testMoment, mark);
    const tries = await Promise.all(Array.from({ length: 40 }, guess));
    expect(tries.filter((result) => !result.ok && result.reason === "access.wrongPassword")).toHaveLength(8);
  });
});
