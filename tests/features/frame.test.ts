/** The frame of a programme: settings, charter versions, forms as data, criteria; two coordinators at once lose nothing. */
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/access/ids";
import { canonicalClauses } from "@/lib/domain/charter";
import { participationMachine } from "@/lib/domain/participation";
import type { Question } from "@/lib/domain/question";
import { standardConsent, standardQuestions } from "@/lib/domain/starter/questions";
import { draftCharter, editClause, publishCharter } from "@/lib/features/charter/commands";
import { charterEditor, charterVersion } from "@/lib/features/charter/queries";
import { publishForm } from "@/lib/features/forms/commands";
import { formEditor } from "@/lib/features/forms/queries";
import { rowsOf } from "@/lib/features/forms/question-rows";
import {
  changeCriteria,
  changeProgramme,
  createProgramme,
  openProgramme,
  pauseProgramme,
} from "@/lib/features/frame/commands";
import { criteriaEditor, programmeList, programmePage } from "@/lib/features/frame/queries";
import { stagesInput } from "@/lib/features/frame/schema";
import {
  addTestPerson,
  everything,
  openTestOrganisation,
  type TestOrganisation,
  testMoment,
} from "@/tests/support/organisation";

let org: TestOrganisation;
let other: TestOrganisation;

beforeAll(async () => {
  org = await openTestOrganisation();
  other = await openTestOrganisation();
});

function must<V>(result: { ok: true; value: V } | { ok: false; reason: string; field?: string }): V {
  if (!result.ok) throw new Error(`${result.reason} ${result.field ?? ""}`);
  return result.value;
}

const reasonOf = (result: { ok: boolean; reason?: string }) => (result.ok ? "ok" : result.reason);

const first = {
  name: { fr: "Parrainage à Liège", nl: "Peterschap" },
  summary: { fr: "Une rencontre par mois." },
  orientation: "befriending" as const,
  vocabulary: "sponsorship" as const,
  vulnerablePublic: "true" as const,
};

async function programme(at = org, changes: Partial<typeof first> & { orientation?: "mentoring" } = {}) {
  return must(await createProgramme(at.as("coordinator"), { ...first, ...changes })).programmeId;
}

/** The page's settings as its form posts them back. */
async function settings(programmeId: string, at = org) {
  const { programme: shown } = must(await programmePage(at.as("coordinator"), { programmeId }));
  const { id: _, slug: __, state: ___, stages, vulnerablePublic, ...rest } = shown;
  return {
    ...rest,
    programmeId,
    vulnerablePublic: (vulnerablePublic ? "true" : "false") as "true" | "false",
    stages: stagesInput(stages),
  };
}

async function editor(programmeId: string, at = org) {
  return must(await charterEditor(at.as("coordinator"), { programmeId }));
}

async function publishDraft(programmeId: string, at = org) {
  const { version } = await editor(programmeId, at);
  return publishCharter(at.as("coordinator"), { charterVersionId: version!.id, seen: version!.seen });
}

async function edit(
  programmeId: string,
  topic: "end" | "gifts",
  text: { fr: string; nl?: string },
  standing = "framed",
) {
  const { version, clauses } = await editor(programmeId);
  const { seen } = clauses.find((clause) => clause.topic === topic)!;
  const input = { charterVersionId: version!.id, topic, standing: standing as "framed", text, seen };
  return editClause(org.as("coordinator"), input);
}

function form(programmeId: string, side: "citizen" | "migrant", questions: readonly Question[], base = 0) {
  return { programmeId, side, base, consent: standardConsent, ...rowsOf(questions) };
}

const questions = (side: "citizen" | "migrant") => standardQuestions(side, "befriending");

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
});

describe("a form", () => {
  it("starts from our questions and comes back exactly as it was published", async () => {
    const id = await programme();
    for (const side of ["citizen", "migrant"] as const) {
      const shown = must(await formEditor(org.as("coordinator"), { programmeId: id, side }));
      expect(shown.base).toBe(0);
      expect(shown.questions).toEqual(questions(side));
      must(await publishForm(org.as("coordinator"), form(id, side, shown.questions)));
      const after = must(await formEditor(org.as("coordinator"), { programmeId: id, side }));
      expect(after).toMatchObject({ base: 1, questions: questions(side), consent: standardConsent });
    }
  });

  it("published again without a change stays the version it is", async () => {
    const id = await programme();
    const one = must(await publishForm(org.as("coordinator"), form(id, "citizen", questions("citizen"))));
    const two = must(await publishForm(org.as("coordinator"), form(id, "citizen", questions("citizen"), 1)));
    expect(two).toEqual(one);
  });

  it("takes another order, a required field, new words, fewer and more answers, and a new question", async () => {
    const id = await programme();
    const rows = form(id, "citizen", questions("citizen"));
    const changed = {
      ...rows,
      questions: {
        ...rows.questions,
        motivation: {
          ...rows.questions.motivation!,
          place: "0",
          required: "true" as const,
          label: { fr: "Dites-nous pourquoi" },
        },
        gender: { ...rows.questions.gender!, remove: "true" as const },
        new: {
          kind: "choice" as const,
          required: "true" as const,
          place: 99,
          label: { fr: "Avez-vous un vélo ?" },
          answers: { fr: "Oui, souvent\nNon\n", nl: "Ja, vaak\nNeen" },
        },
        blank: { kind: "text" as const, label: { fr: "  " } },
      },
      options: {
        ...rows.options,
        "interests-walk": { ...rows.options["interests-walk"]!, remove: "true" as const },
        "interests-new": { label: { fr: "Jouer aux échecs" } },
      },
    };
    must(await publishForm(org.as("coordinator"), changed));
    const { questions: after } = must(await formEditor(org.as("coordinator"), { programmeId: id, side: "citizen" }));
    expect(after).toHaveLength(questions("citizen").length);
    expect(after[0]).toMatchObject({ key: "motivation", required: true, label: { fr: "Dites-nous pourquoi" } });
    expect(after.some((question) => question.key === "gender")).toBe(false);
    const options = after.find((question) => question.key === "interests")!.options!;
    expect(options[0]!.key).toBe("coffee");
    expect(options.at(-1)).toEqual({ key: "jouer-aux-echecs", label: { fr: "Jouer aux échecs" } });
    expect(after.at(-1)).toMatchObject({
      kind: "choice",
      options: [
        { key: "oui-souvent", label: { fr: "Oui, souvent", nl: "Ja, vaak" } },
        { key: "non", label: { fr: "Non", nl: "Neen" } },
      ],
    });
  });

  it("is refused at the field without what matching needs, French, or a consent", async () => {
    const id = await programme();
    const publish = (questionsOfForm: readonly Question[], more = {}) =>
      publishForm(org.as("coordinator"), { ...form(id, "migrant", questionsOfForm), ...more });
    const all = questions("migrant");
    expect(await publish([])).toMatchObject({ reason: "form.noQuestions" });
    const without = all.filter((question) => question.role !== "languages");
    expect(await publish(without)).toMatchObject({ reason: "form.roleMissing", values: { role: "languages" } });
    const silent = all.map((question) =>
      question.key === "phone" ? { ...question, label: { fr: "", nl: "Gsm" } } : question,
    );
    expect(await publish(silent)).toMatchObject({ reason: "form.labelMissing", field: "questions.phone.label.fr" });
    expect(await publish(all, { consent: { fr: "" } })).toMatchObject({
      reason: "form.consentTextMissing",
      field: "consent.fr",
    });
    const later = all.map((question) =>
      question.key === "name" ? { ...question, showIf: { question: "hasEmail", anyOf: ["yes"] } } : question,
    );
    expect(await publish(later)).toMatchObject({ reason: "form.showIfNotEarlier" });
    const db = await everything();
    expect(await db.formVersion.count({ where: { programmeId: id } })).toBe(0);
  });

  it("published by two at once is told to the second; old versions stay as they were", async () => {
    const id = await programme();
    must(await publishForm(org.as("coordinator"), form(id, "citizen", questions("citizen"))));
    const renamed = (fr: string) => [{ ...questions("citizen")[0]!, label: { fr } }, ...questions("citizen").slice(1)];
    const results = await Promise.all(
      ["Un", "Deux", "Trois"].map((fr) => publishForm(org.as("coordinator"), form(id, "citizen", renamed(fr), 1))),
    );
    expect(results.map(reasonOf).sort()).toEqual(["access.changedMeanwhile", "access.changedMeanwhile", "ok"]);
    const db = await everything();
    const [old] = await db.formVersion.findMany({ where: { programmeId: id, number: 1 } });
    expect(old?.questions).toEqual(JSON.parse(JSON.stringify(questions("citizen"))));
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
