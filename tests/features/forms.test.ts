/** A form as data: each publication is a version, and whoever fills one in stays on theirs. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Question } from "@/lib/domain/question";
import { standardConsent } from "@/lib/domain/starter/questions";
import { publishForm } from "@/lib/features/forms/commands";
import { formEditor } from "@/lib/features/forms/queries";
import { form, frameAt, must, questions, reasonOf } from "@/tests/support/frame";
import { everything, openTestOrganisation, type TestOrganisation } from "@/tests/support/organisation";

let org: TestOrganisation;
const { programme } = frameAt(() => org);

beforeAll(async () => {
  org = await openTestOrganisation();
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
