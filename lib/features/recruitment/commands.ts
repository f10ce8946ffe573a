import { createHash, randomBytes } from "node:crypto";
import { already, command, done } from "@/lib/access/command";
import { newId } from "@/lib/access/ids";
import { refuseInput } from "@/lib/access/input";
import { hashCode, hashToken, newToken, resumeCode, sameHash } from "@/lib/access/secrets";
import {
  decideSaving,
  decideSubmission,
  isUnsent,
  readReference,
  referenceBytes,
  referenceFrom,
} from "@/lib/domain/application";
import { readEmail } from "@/lib/domain/contact";
import { brusselsDay } from "@/lib/domain/day";
import { checkAnswers, checkStep, nextStep } from "@/lib/domain/form";
import { isOver, participationStates, statusLinkEnd } from "@/lib/domain/participation";
import { answerTo, profileFrom } from "@/lib/domain/profile";
import { acceptsApplications } from "@/lib/domain/programme";
import type { Question } from "@/lib/domain/question";
import { refuse } from "@/lib/domain/result";
import { westernDigits } from "@/lib/domain/text";
import { programmeOf } from "@/lib/features/frame/programme";
import { startParticipation } from "@/lib/features/participation";
import { personOf } from "@/lib/features/recruitment/applicant";
import { findByToken, keep, keepHidden, tokenOf } from "@/lib/features/recruitment/draft";
import {
  changeLocaleSchema,
  mailApplicationSchema,
  reopenApplicationSchema,
  resumeApplicationSchema,
  saveAnswersSchema,
  startApplicationSchema,
  submitApplicationSchema,
} from "@/lib/features/recruitment/schema";
import type { Prisma } from "@/lib/generated/prisma/client";
import { queueMessage } from "@/lib/mail";

const openStates = participationStates.filter((state) => !isOver(state));

/** Begins an application, or gives back the one that the same first screen already began. */
export const startApplication = command({
  permission: "application.write",
  input: startApplicationSchema,
  async run({ db, organisationId, now }, { programme: slug, side, locale, key }) {
    const programme = await db.programme.findFirst({ where: { organisationId, slug } });
    if (!programme) return refuse("access.notFound");
    if (!acceptsApplications(programme.state)) return refuse("application.programmeClosed");
    const form = await db.formVersion.findFirst({
      where: { organisationId, programmeId: programme.id, side },
      orderBy: { number: "desc" },
    });
    if (!form) return refuse("access.notFound");
    const token = tokenOf(key);
    const repeated = await db.application.findFirst({ where: { organisationId, idempotencyKey: key } });
    if (repeated) return already({ token, step: repeated.currentStep });
    const [first] = form.questions as unknown as Question[];
    const id = newId();
    const { count } = await db.application.createMany({
      skipDuplicates: true,
      data: {
        organisationId,
        id,
        programmeId: programme.id,
        formVersionId: form.id,
        side,
        state: "draft",
        locale,
        answers: {},
        currentStep: first?.key ?? checkStep,
        idempotencyKey: key,
        resumeTokenHash: hashToken(token),
        reference: referenceFrom(randomBytes(referenceBytes)),
        createdAt: now,
        updatedAt: now,
      },
    });
    const value = { token, step: first?.key ?? checkStep };
    if (count === 0) return already(value);
    return done(value, {
      name: "application.started",
      subjectKind: "application",
      subjectId: id,
      payload: { programmeId: programme.id, formVersionId: form.id, side },
    });
  },
});

/**
 * Keeps the answers of a screen, or of the whole page. What does not hold is refused at its question; what holds stays.
 * The value says which screen comes next.
 */
export const saveAnswers = command({
  permission: "application.write",
  input: saveAnswersSchema,
  async run(context, { token, step, answers }) {
    const found = await findByToken(context, token);
    if (!found) return refuse("access.notFound");
    const saving = decideSaving(found.state);
    if (!saving.ok) return saving;
    const asked = step === "all" ? found.questions : found.questions.filter((question) => question.key === step);
    const merged: Record<string, unknown> = { ...found.answers };
    for (const question of asked) merged[question.key] = answers[question.key];
    const checked = checkAnswers(found.questions, merged);
    const problems = checked.problems.filter((problem) => asked.some((question) => question.key === problem.field));
    if (problems.length > 0) {
      return refuseInput(problems.map((problem) => ({ ...problem, field: `answers.${problem.field}` })));
    }
    const kept = keepHidden(found.questions, checked.answers, found.answers);
    const next = step === "all" ? checkStep : nextStep(found.questions, checked.answers, step);
    await keep(context, found, { answers: kept as Prisma.InputJsonObject, currentStep: next });
    return done(
      { step: next },
      {
        name: "application.saved",
        subjectKind: "application",
        subjectId: found.id,
        payload: { step },
      },
    );
  },
});

/** Changes the language of the form; the answers stay as they are. */
export const changeApplicationLocale = command({
  permission: "application.write",
  input: changeLocaleSchema,
  async run(context, { token, locale }) {
    const found = await findByToken(context, token);
    if (!found) return refuse("access.notFound");
    await keep(context, found, { locale });
    return already({ locale });
  },
});

/**
 * Sends the application: one person, one participation, one message, whatever is pressed twice. Refusals:
 * `application.answersMissing` with the question to go back to, `application.consentMissing`, `application.programmeClosed`.
 */
export const submitApplication = command({
  permission: "application.write",
  input: submitApplicationSchema,
  async run(context, { token, consent, helperName }) {
    const { db, organisationId, now } = context;
    const found = await findByToken(context, token);
    if (!found) return refuse("access.notFound");
    if (!isUnsent(found.state)) return already({ reference: found.reference });
    const decided = decideSubmission({
      state: found.state,
      questions: found.questions,
      answers: found.answers,
      consent: consent === "yes",
      programmeState: found.programme.state,
      now,
    });
    if (!decided.ok) return decided;
    const { answers, transition } = decided.value;
    const { count } = await db.application.updateMany({
      where: { organisationId, id: found.id, state: transition.from },
      data: {
        state: transition.to,
        answers: answers as Prisma.InputJsonObject,
        submittedAt: now,
        updatedAt: now,
        consentedAt: decided.value.consentedAt,
        consentTextHash: createHash("sha256").update(JSON.stringify(found.consent)).digest("hex"),
        helperName: helperName || null,
      },
    });
    if (count === 0) return already({ reference: found.reference });
    const personId = await personOf(context, found, answers);
    const programme = programmeOf(found.programme);
    const present = await db.participation.findFirst({
      where: { organisationId, programmeId: programme.id, personId, side: found.side, state: { in: openStates } },
    });
    if (present) return refuse("application.alreadyIn");
    await db.application.updateMany({ where: { organisationId, id: found.id }, data: { personId } });
    const { id: participationId, state: entered } = await startParticipation(context, programme, {
      personId,
      side: found.side,
      applicationId: found.id,
      profile: profileFrom(found.questions, answers),
    });
    await queueMessage(context, {
      personId,
      template: "applicationReceived",
      params: { reference: found.reference },
      link: { subjectId: participationId, expiresAt: statusLinkEnd(now) },
      dedupeKey: `applicationReceived:${found.id}`,
    });
    return done(
      { reference: found.reference },
      {
        name: "application.submitted",
        subjectKind: "application",
        subjectId: found.id,
        payload: { from: transition.from, to: transition.to, personId, participationId, entered },
      },
    );
  },
});

/** Takes up a draft on another phone, by the reference and the six digits that the "later" screen shows. */
export const resumeApplication = command({
  permission: "application.write",
  input: resumeApplicationSchema,
  async run({ db, organisationId, now }, { reference: typed, code: typedCode }) {
    const reference = readReference(typed);
    const code = westernDigits(typedCode).replace(/\D/g, "");
    const found = reference ? await db.application.findFirst({ where: { organisationId, reference } }) : null;
    const right =
      found !== null &&
      (sameHash(code, resumeCode(found.id)) ||
        (found.resumeCodeHash !== null && sameHash(hashCode(code, found.id), found.resumeCodeHash)));
    if (!found || !right) return refuse("access.wrongCode", { field: "code" });
    const token = newToken();
    await db.application.updateMany({
      where: { organisationId, id: found.id },
      data: { resumeTokenHash: hashToken(token), updatedAt: now },
    });
    const programme = await db.programme.findFirstOrThrow({
      where: { organisationId, id: found.programmeId },
      select: { slug: true },
    });
    return already({ token, step: found.currentStep, side: found.side, programme: programme.slug });
  },
});

/** Takes up a draft by its link: the page shows a button, and this is what the button does. */
export const reopenApplication = command({
  permission: "application.write",
  input: reopenApplicationSchema,
  async run(context, { token }) {
    const found = await findByToken(context, token);
    if (!found) return refuse("access.notFound");
    return already({ token, step: found.currentStep, side: found.side, programme: found.programme.slug });
  },
});

/** Sends the way back to an e-mail address. The person is known from here on, and forgotten with the draft. */
export const mailApplication = command({
  permission: "application.write",
  input: mailApplicationSchema,
  async run(context, { token, email: typed }) {
    const { db, organisationId, now } = context;
    const found = await findByToken(context, token);
    if (!found) return refuse("access.notFound");
    const saving = decideSaving(found.state);
    if (!saving.ok) return saving;
    const email = readEmail(typed);
    if (!email) return refuse("form.notAnEmail", { field: "email" });
    const name = String(answerTo(found.questions, found.answers, "calledName") ?? found.reference);
    const personId = found.personId ?? newId();
    if (found.personId) await db.person.updateMany({ where: { organisationId, id: personId }, data: { email } });
    else {
      await db.person.create({
        data: { organisationId, id: personId, name, calledName: name, locale: found.locale, email, createdAt: now },
      });
    }
    await db.application.updateMany({ where: { organisationId, id: found.id }, data: { personId, updatedAt: now } });
    await queueMessage(context, {
      personId,
      template: "resumeCode",
      params: { applicationId: found.id, reference: found.reference },
      dedupeKey: `resumeCode:${found.id}:${brusselsDay(now)}:${hashToken(email).slice(0, 8)}`,
    });
    return done(
      { sent: true },
      { name: "application.saved", subjectKind: "application", subjectId: found.id, payload: { step: "later" } },
    );
  },
});
