/** A charter: its clauses, its versions, and what has to be settled before it is published. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/access/ids";
import { canonicalClauses } from "@/lib/domain/charter";
import { draftCharter, editClause, publishCharter } from "@/lib/features/charter/commands";
import { charterVersion } from "@/lib/features/charter/queries";
import { signCharter } from "@/lib/features/duo/commands";
import { changeProgramme } from "@/lib/features/frame/commands";
import { addTestDuo } from "@/tests/support/duo";
import { frameAt, must, reasonOf } from "@/tests/support/frame";
import { closeQueue, waitingJobs } from "@/tests/support/jobs";
import {
  addTestPerson,
  everything,
  openTestOrganisation,
  type TestOrganisation,
  testMoment,
} from "@/tests/support/organisation";

let org: TestOrganisation;
const { programme, settings, editor, publishDraft, edit } = frameAt(() => org);

beforeAll(async () => {
  org = await openTestOrganisation();
});

afterAll(closeQueue);

describe("a charter", () => {
  it("of a vulnerable public is refused without a mandatory topic, which is named", async () => {
    const id = await programme();
    must(await edit(id, "end", { fr: "" }, "absent"));
    expect((await editor(id)).missingTopic).toBe("end");
    expect(await publishDraft(id)).toMatchObject({
      ok: false,
      reason: "charter.mandatoryMissing",
      field: "end",
      values: { topic: "end" },
    });
    must(await edit(id, "end", { fr: "La date est connue.", nl: "De datum is bekend." }));
    must(await publishDraft(id));
  });

  it("of another public goes without, but the programme cannot then become one for a vulnerable public", async () => {
    const id = await programme(org, { vulnerablePublic: "false" as "true" });
    must(await edit(id, "end", { fr: "" }, "absent"));
    must(await publishDraft(id));
    const refused = await changeProgramme(org.as("coordinator"), { ...(await settings(id)), vulnerablePublic: "true" });
    expect(refused).toMatchObject({
      reason: "charter.mandatoryMissing",
      field: "vulnerablePublic",
      values: { topic: "end" },
    });
  });

  it("needs French, and the organisation's second language", async () => {
    const id = await programme();
    must(await edit(id, "gifts", { fr: "", nl: "Een klein geschenk." }));
    expect(await publishDraft(id)).toMatchObject({ reason: "charter.frenchMissing", field: "gifts" });
    must(await edit(id, "gifts", { fr: "Un petit cadeau." }));
    expect(await publishDraft(id)).toMatchObject({
      reason: "charter.secondLanguageMissing",
      values: { topic: "gifts", locale: "nl" },
    });
    expect(await edit(id, "gifts", { fr: "x".repeat(2001) })).toMatchObject({ reason: "charter.clauseTooLong" });
  });

  it("goes from version to version; a signature on the first one still shows the first one's text", async () => {
    const id = await programme();
    const one = must(await publishDraft(id));
    const { personId } = await addTestPerson(org, "citizen", "meeting");
    const db = await everything();
    const participationId = newId();
    await db.participation.create({
      data: {
        organisationId: org.id,
        id: participationId,
        programmeId: id,
        personId,
        side: "citizen",
        state: "meeting",
        stateSince: testMoment,
        createdAt: testMoment,
        profile: {},
      },
    });
    await db.charterSignature.create({
      data: {
        organisationId: org.id,
        id: newId(),
        charterVersionId: one.charterVersionId,
        participationId,
        typedName: "Ada",
        readIn: "fr",
        signedAt: testMoment,
      },
    });
    const firstText = must(await charterVersion(org.as("coordinator"), { programmeId: id, number: 1 }));
    const drafted = must(await draftCharter(org.as("coordinator"), { programmeId: id }));
    expect(drafted.number).toBe(2);
    const same = must(await draftCharter(org.as("coordinator"), { programmeId: id }));
    expect(same.charterVersionId).toBe(drafted.charterVersionId);
    must(await edit(id, "gifts", { fr: "Pas de cadeaux.", nl: "Geen geschenken." }));
    const two = must(await publishDraft(id));
    expect(two.textHash).not.toBe(one.textHash);

    const signature = await db.charterSignature.findFirstOrThrow({
      where: { participationId },
      include: { charterVersion: true },
    });
    expect(signature.charterVersion).toMatchObject({ number: 1, state: "superseded", textHash: one.textHash });
    const read = must(await charterVersion(org.as("referencePerson"), { programmeId: id, number: 1 }));
    expect(read.version.clauses).toEqual(firstText.version.clauses);
    expect(read).toMatchObject({ version: { state: "superseded" }, signatures: 1 });
    const bytes = new TextEncoder().encode(canonicalClauses(read.version.clauses));
    const digest = Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex");
    expect(digest).toBe(one.textHash);
    expect((await editor(id)).versions.map(({ number, state, signatures }) => [number, state, signatures])).toEqual([
      [2, "published", 0],
      [1, "superseded", 1],
    ]);
  });

  it("that is published does not change any more", async () => {
    const id = await programme();
    must(await publishDraft(id));
    expect(await edit(id, "gifts", { fr: "Autre chose" })).toMatchObject({ reason: "charter.notADraft" });
    expect(await publishDraft(id)).toMatchObject({ reason: "charter.notADraft" });
  });

  it("edited by two at once keeps both topics, and tells whoever comes second to the same topic", async () => {
    const id = await programme();
    const { version, clauses } = await editor(id);
    const seen = (topic: string) => clauses.find((clause) => clause.topic === topic)!.seen;
    const write = (topic: "gifts" | "money", fr: string) =>
      editClause(org.as("coordinator"), {
        charterVersionId: version!.id,
        topic,
        standing: "framed",
        text: { fr, nl: fr },
        seen: seen(topic),
      });
    const results = await Promise.all([
      write("gifts", "A"),
      write("money", "B"),
      write("gifts", "C"),
      write("money", "D"),
    ]);
    expect(results.map(reasonOf).sort()).toEqual(["access.changedMeanwhile", "access.changedMeanwhile", "ok", "ok"]);
    const after = (await editor(id)).clauses;
    expect(["A", "C"]).toContain(after.find((clause) => clause.topic === "gifts")?.text.fr);
    expect(["B", "D"]).toContain(after.find((clause) => clause.topic === "money")?.text.fr);
    const stale = await publishCharter(org.as("coordinator"), { charterVersionId: version!.id, seen: version!.seen });
    expect(stale).toMatchObject({ reason: "access.changedMeanwhile" });
  });

  it("published by eight at once is published once", async () => {
    const id = await programme();
    const { version } = await editor(id);
    const input = { charterVersionId: version!.id, seen: version!.seen };
    const results = await Promise.all(Array.from({ length: 8 }, () => publishCharter(org.as("coordinator"), input)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const db = await everything();
    expect(await db.charterVersion.count({ where: { programmeId: id, state: "published" } })).toBe(1);
  });

  it("in a new version is sent to whoever is in a duo that goes on and has not signed it, once", async () => {
    const at = await openTestOrganisation();
    const meeting = await addTestDuo(at, "meeting");
    const active = await addTestDuo(at, "active");
    for (const state of ["closing", "closed", "separated"] as const) await addTestDuo(at, state);
    await addTestDuo(org, "active");
    must(await draftCharter(at.as("coordinator"), { programmeId: at.programmeId }));
    const { charterVersionId } = must(await publishDraft(at.programmeId, at));
    const db = await everything();
    const asked = await db.message.findMany({ where: { template: "charterToSign" } });
    const signers = [meeting, active].flatMap(({ duoId, citizen, migrant }) =>
      [citizen, migrant].map(({ personId }) => `${duoId} ${personId}`),
    );
    expect(asked.map(({ linkSubjectId, personId }) => `${linkSubjectId} ${personId}`).sort()).toEqual(signers.sort());
    for (const message of asked) {
      expect(message).toMatchObject({ organisationId: at.id, state: "queued", linkPurpose: "signCharter" });
    }
    const jobs = (await waitingJobs()).map(({ data }) => (data as { messageId: string }).messageId);
    expect(jobs).toEqual(expect.arrayContaining(asked.map(({ id }) => id)));
    const signer = at.participant(active.citizen.personId);
    const signature = { charterVersionId, typedName: "Ada", ticked: "true", readIn: "fr" } as const;
    must(await signCharter(signer, { duoId: active.duoId, ...signature }));
  });

  it("is sent to more people than go into one statement", async () => {
    const at = await openTestOrganisation();
    for (let pair = 0; pair < 260; pair += 1) await addTestDuo(at, "active");
    must(await draftCharter(at.as("coordinator"), { programmeId: at.programmeId }));
    must(await publishDraft(at.programmeId, at));
    const db = await everything();
    const where = { organisationId: at.id, template: "charterToSign" };
    expect(await db.message.count({ where })).toBe(520);
  });
});
