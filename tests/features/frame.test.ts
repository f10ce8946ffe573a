/** The frame of a programme: settings and criteria; two coordinators at once lose nothing. */
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/access/ids";
import { participationMachine } from "@/lib/domain/participation";
import { draftCharter, editClause, publishCharter } from "@/lib/features/charter/commands";
import { charterEditor, charterVersion } from "@/lib/features/charter/queries";
import { publishForm } from "@/lib/features/forms/commands";
import { formEditor } from "@/lib/features/forms/queries";
import {
  changeCriteria,
  changeProgramme,
  createProgramme,
  openProgramme,
  pauseProgramme,
} from "@/lib/features/frame/commands";
import { criteriaEditor, programmeList, programmePage } from "@/lib/features/frame/queries";
import { firstSettings as first, form, frameAt, must, questions, reasonOf } from "@/tests/support/frame";
import { addTestPerson, everything, openTestOrganisation, type TestOrganisation } from "@/tests/support/organisation";

let org: TestOrganisation;
let other: TestOrganisation;
const { programme, settings, publishDraft } = frameAt(() => org);

beforeAll(async () => {
  org = await openTestOrganisation();
  other = await openTestOrganisation();
});

describe("a programme", () => {
  it("begins as a draft with the starter charter and criteria, and says what is missing to open", async () => {
    const at = await openTestOrganisation();
    const id = await programme(at);
    const page = must(await programmePage(at.as("manager"), { programmeId: id }));
    expect(page).toMatchObject({
      programme: { slug: "parrainage-a-liege", state: "draft", vocabulary: "sponsorship", version: 1 },
      charter: { published: null, draft: 1 },
      forms: { citizen: null, migrant: null },
      criteria: { citizen: 6, migrant: 4 },
      canOpen: false,
      canEdit: false,
    });
    const open = () => openProgramme(at.as("coordinator"), { programmeId: id });
    expect(await open()).toMatchObject({ reason: "programme.noCharter", field: "charter" });
    must(await publishDraft(id, at));
    expect(await open()).toMatchObject({ reason: "programme.noForm", values: { side: "citizen" } });
    must(await publishForm(at.as("coordinator"), form(id, "citizen", questions("citizen"))));
    expect(await open()).toMatchObject({ reason: "programme.noForm", values: { side: "migrant" } });
    must(await publishForm(at.as("coordinator"), form(id, "migrant", questions("migrant"))));
    must(await open());
    expect(reasonOf(await open())).toBe("move.notFromHere");
    must(await pauseProgramme(at.as("coordinator"), { programmeId: id }));
    expect(reasonOf(await pauseProgramme(at.as("coordinator"), { programmeId: id }))).toBe("move.notFromHere");
    must(await open());
    const list = must(await programmeList(at.as("trainer"), {}));
    expect(list.programmes.map(({ id: one, state }) => [one, state])).toEqual([
      [at.programmeId, "open"],
      [id, "open"],
    ]);
    const db = await everything();
    const events = await db.event.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
    expect(events.map((event) => event.name)).toEqual([
      "programme.created",
      "charter.published",
      "form.published",
      "form.published",
      "programme.opened",
      "programme.paused",
      "programme.opened",
    ]);
  });

  it("gets an address of its own when the name is taken, and needs a French name and summary", async () => {
    const at = await openTestOrganisation();
    await programme(at);
    const again = must(await createProgramme(at.as("coordinator"), first));
    expect(again.slug).toBe("parrainage-a-liege-2");
    const as = at.as("coordinator");
    expect(await createProgramme(as, { ...first, name: { fr: "", nl: "x" } })).toMatchObject({
      reason: "programme.nameMissing",
      field: "name.fr",
    });
    expect(reasonOf(await createProgramme(as, { ...first, summary: { fr: " " } }))).toBe("programme.summaryMissing");
    expect(reasonOf(await createProgramme(as, { ...first, name: { fr: "x".repeat(101) } }))).toBe(
      "programme.textTooLong",
    );
    const odd = { ...first, orientation: "marriage" as "befriending" };
    expect(reasonOf(await createProgramme(as, odd))).toBe("access.checkAnswers");
  });

  it("trains before or after selecting, and the possible moves differ", async () => {
    const [before, after] = [await programme(), await programme()];
    const trainFirst = { order: "training,selection,reflection", enabled: ["training", "selection"] };
    must(await changeProgramme(org.as("coordinator"), { ...(await settings(before)), stages: trainFirst }));
    const [one, two] = await Promise.all(
      [before, after].map(async (id) => {
        const { programme: shown } = must(await programmePage(org.as("coordinator"), { programmeId: id }));
        return participationMachine(shown).transitions.map(({ move, from, to }) => `${move} ${from} ${to}`);
      }),
    );
    expect(one).toContain("completeTraining inTraining inSelection");
    expect(one).toContain("accept inSelection waiting");
    expect(two).toContain("accept inSelection inTraining");
    expect(two).toContain("completeTraining inTraining inReflection");
  });

  it.each([
    [
      "a stage that does not exist",
      { stages: { order: "selection,training,wedding", enabled: [] } },
      "programme.stageUnknown",
    ],
    ["a stage twice", { stages: { order: "selection,selection,training", enabled: [] } }, "programme.stageTwice"],
    ["a stage left out", { stages: { order: "selection,training", enabled: [] } }, "programme.stageMissing"],
    [
      "time to reflect before the training",
      { stages: { order: "reflection,selection,training", enabled: ["reflection", "training"] } },
      "programme.reflectionBeforeTraining",
    ],
    ["half a day", { reflectionDays: "1,5" }, "programme.notAWholeNumber"],
    ["no number", { silentDays: "" }, "programme.notAWholeNumber"],
    ["too many", { minimumAssessors: "10" }, "programme.outOfRange"],
    ["no name", { name: { fr: "" } }, "programme.nameMissing"],
  ])("is not changed to %s", async (_, change, reason) => {
    const id = await programme();
    const before = await settings(id);
    expect(reasonOf(await changeProgramme(org.as("coordinator"), { ...before, ...change }))).toBe(reason);
    expect(await settings(id)).toEqual(before);
  });

  it("takes numbers in the digits of any script, and no planned end at all", async () => {
    const id = await programme();
    const change = { silentDays: " ٤٥ ", plannedMonths: "" };
    must(await changeProgramme(org.as("coordinator"), { ...(await settings(id)), ...change }));
    expect(await settings(id)).toMatchObject({ silentDays: 45, plannedMonths: null, version: 2 });
  });

  it("keeps a stage switched on while somebody is in it", async () => {
    const at = await openTestOrganisation();
    await addTestPerson(at, "migrant", "inTraining");
    const shown = await settings(at.programmeId, at);
    const without = { order: "selection,training,reflection", enabled: ["selection", "reflection"] };
    const refused = await changeProgramme(at.as("coordinator"), { ...shown, stages: without });
    expect(refused).toMatchObject({ reason: "programme.stageInUse", values: { stage: "training" } });
    const page = must(await programmePage(at.as("coordinator"), { programmeId: at.programmeId }));
    expect(page.occupied).toEqual(["training"]);
  });

  it("changed by eight at once is changed by one; the others are told and nothing of theirs is half done", async () => {
    const id = await programme();
    for (let round = 0; round < 5; round += 1) {
      const shown = await settings(id);
      const results = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          changeProgramme(org.as(index % 2 ? "administrator" : "coordinator"), {
            ...shown,
            name: { fr: `Nom ${round}-${index}` },
            silentDays: 20 + index,
          }),
        ),
      );
      const won = results.findIndex((result) => result.ok);
      expect(results.map(reasonOf).filter((reason) => reason === "access.changedMeanwhile")).toHaveLength(7);
      expect(await settings(id)).toMatchObject({
        name: { fr: `Nom ${round}-${won}` },
        silentDays: 20 + won,
        version: shown.version + 1,
      });
    }
    const db = await everything();
    const event = await db.event.findFirst({ where: { subjectId: id, name: "programme.changed" } });
    expect(event?.payload).toEqual({ fields: ["silentDays", "name"], version: 2 });
  });

  it("of another organisation does not exist, and not every role may change it", async () => {
    const programmeId = other.programmeId;
    const as = org.as("coordinator");
    for (const result of [
      await programmePage(as, { programmeId }),
      await changeProgramme(as, { ...(await settings(programmeId, other)) }),
      await openProgramme(as, { programmeId }),
      await pauseProgramme(as, { programmeId }),
      await draftCharter(as, { programmeId }),
      await charterEditor(as, { programmeId }),
      await charterVersion(as, { programmeId, number: 1 }),
      await formEditor(as, { programmeId, side: "citizen" }),
      await criteriaEditor(as, { programmeId }),
      await publishForm(as, form(programmeId, "citizen", questions("citizen"), 1)),
      await changeCriteria(as, { programmeId, side: "citizen", version: 1, criteria: {} }),
      await publishCharter(as, { charterVersionId: other.charterVersionId, seen: "" }),
      await editClause(as, {
        charterVersionId: other.charterVersionId,
        topic: "end",
        standing: "open",
        text: { fr: "" },
        seen: "",
      }),
      await programmePage(as, { programmeId: newId() }),
      await programmePage(as, { programmeId: "1" }),
    ]) {
      expect(reasonOf(result)).toBe("access.notFound");
    }
    for (const role of ["manager", "referencePerson", "selector", "trainer"] as const) {
      expect(reasonOf(await pauseProgramme(org.as(role), { programmeId: org.programmeId }))).toBe("access.notAllowed");
      expect(reasonOf(await draftCharter(org.as(role), { programmeId: org.programmeId }))).toBe("access.notAllowed");
    }
  });
});

describe("criteria", () => {
  it("keep their keys when their words change; new ones get their own", async () => {
    const id = await programme();
    const read = async () => must(await criteriaEditor(org.as("coordinator"), { programmeId: id })).criteria;
    const before = await read();
    const [one, two] = before.migrant;
    const criteria = {
      0: { key: one!.key, place: 2, label: { fr: "Veut venir", nl: "" } },
      1: { key: two!.key, place: 1, label: two!.label },
      2: { key: before.migrant[2]!.key, remove: "true" as const, label: { fr: "" } },
      new: { label: { fr: "Peut se déplacer" } },
      blank: { label: { fr: " " } },
    };
    must(await changeCriteria(org.as("coordinator"), { programmeId: id, side: "migrant", version: 1, criteria }));
    const after = await read();
    expect(after.migrant.map(({ key, label }) => [key, label.fr])).toEqual([
      [two!.key, two!.label.fr],
      [one!.key, "Veut venir"],
      [expect.stringMatching(/^c[0-9a-f]{10}$/), "Peut se déplacer"],
    ]);
    expect(after.citizen).toHaveLength(6);
    const stale = await changeCriteria(org.as("coordinator"), {
      programmeId: id,
      side: "migrant",
      version: 1,
      criteria,
    });
    expect(stale).toMatchObject({ reason: "access.changedMeanwhile" });
  });

  it("are refused when none is left, one has no French, one is too long, or there are too many", async () => {
    const id = await programme();
    const change = (criteria: Record<string, { key?: string; label: { fr: string; nl?: string } }>) =>
      changeCriteria(org.as("coordinator"), { programmeId: id, side: "citizen", version: 1, criteria });
    expect(await change({})).toMatchObject({ reason: "criteria.none" });
    expect(await change({ 0: { key: "a", label: { fr: "", nl: "x" } } })).toMatchObject({
      reason: "criteria.labelMissing",
      field: "criteria.0.label.fr",
    });
    expect(await change({ 0: { key: "a", label: { fr: "x".repeat(201) } } })).toMatchObject({
      reason: "criteria.labelTooLong",
    });
    const twice = { 0: { key: "a", label: { fr: "A" } }, 1: { key: "a", label: { fr: "B" } } };
    expect(await change(twice)).toMatchObject({ reason: "criteria.keyTwice" });
    const many = Object.fromEntries(
      Array.from({ length: 13 }, (_, index) => [index, { key: `k${index}`, label: { fr: "A" } }]),
    );
    expect(await change(many)).toMatchObject({ reason: "criteria.tooMany", values: { max: 12 } });
  });
});
