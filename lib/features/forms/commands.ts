import { already, command, done } from "@/lib/access/command";
import { fingerprintOf } from "@/lib/access/fingerprint";
import { newId } from "@/lib/access/ids";
import { decideFormPublication } from "@/lib/domain/form";
import { cleanLocalised } from "@/lib/domain/localised";
import { type Refused, refuse } from "@/lib/domain/result";
import { cleanParagraphs } from "@/lib/domain/text";
import { questionsOf, type ReadRows } from "@/lib/features/forms/question-rows";
import { publishFormSchema } from "@/lib/features/forms/schema";
import { lockProgramme } from "@/lib/features/frame/programme";
import type { Prisma } from "@/lib/generated/prisma/client";

/** A new version of one side's form; applications that began keep the version they began with. */
export const publishForm = command({
  permission: "form.edit",
  input: publishFormSchema,
  async run(context, { programmeId, side, base, questions: rows, options, consent: typed }) {
    const { db, organisationId, now } = context;
    if (!(await lockProgramme(context, programmeId))) return refuse("access.notFound");
    const latest = await db.formVersion.findFirst({
      where: { organisationId, programmeId, side },
      orderBy: { number: "desc" },
    });
    if ((latest?.number ?? 0) !== base) return refuse("access.changedMeanwhile");
    const read = questionsOf(rows, options);
    const consent = cleanLocalised(typed, cleanParagraphs);
    const decided = decideFormPublication(read.questions, consent);
    if (!decided.ok) return atRow(decided, read);
    const content = { questions: decided.value, consent };
    if (latest && fingerprintOf(content) === fingerprintOf({ questions: latest.questions, consent: latest.consent })) {
      return already({ formVersionId: latest.id, number: latest.number });
    }
    const id = newId();
    const number = base + 1;
    await db.formVersion.create({
      data: {
        organisationId,
        id,
        programmeId,
        side,
        number,
        questions: decided.value as unknown as Prisma.InputJsonValue,
        consent: consent as Prisma.InputJsonValue,
        publishedAt: now,
      },
    });
    return done(
      { formVersionId: id, number },
      {
        name: "form.published",
        subjectKind: "programme",
        subjectId: programmeId,
        payload: { formVersionId: id, side, number },
      },
    );
  },
});

/** The refusal at the field that a page shows: the rule names the question, the page knows its row. */
function atRow<R extends string>(refused: Refused<R>, { rowOf }: ReadRows): Refused<R> {
  if (refused.field === "consent") return { ...refused, field: "consent.fr" };
  const row = refused.field && rowOf.get(refused.field);
  return row ? { ...refused, field: `questions.${row}.label.fr` } : refused;
}
