import * as z from "zod";
import { query } from "@/lib/access/query";
import { resumeCode } from "@/lib/access/secrets";
import { applicationMachine } from "@/lib/domain/application";
import { checkAnswers, nextStep, previousStep, screens, visibleQuestions } from "@/lib/domain/form";
import type { Localised } from "@/lib/domain/locale";
import { movesFrom } from "@/lib/domain/machine";
import { stateAsTold } from "@/lib/domain/matching/disclosure";
import { isOver, participationMachine } from "@/lib/domain/participation";
import { acceptsApplications, preparationStages } from "@/lib/domain/programme";
import { refuse } from "@/lib/domain/result";
import { programmeOf } from "@/lib/features/frame/programme";
import { findByToken } from "@/lib/features/recruitment/draft";
import { formPageSchema, siteSchema } from "@/lib/features/recruitment/schema";

/** What an organisation's public page shows: its programmes that are open, and what each door asks. */
export const site = query({
  permission: "site.read",
  input: siteSchema,
  async run({ db, organisationId }) {
    const programmes = await db.programme.findMany({ where: { organisationId }, orderBy: { createdAt: "asc" } });
    const forms = await db.formVersion.findMany({
      where: { organisationId },
      orderBy: { number: "asc" },
      select: { programmeId: true, side: true, questions: true },
    });
    return programmes
      .filter((row) => acceptsApplications(row.state))
      .map((row) => {
        const programme = programmeOf(row);
        const doors = forms.filter((form) => form.programmeId === programme.id);
        return {
          slug: programme.slug,
          name: programme.name,
          summary: programme.summary,
          vocabulary: programme.vocabulary,
          stages: preparationStages(programme),
          plannedMonths: programme.plannedMonths,
          rhythmMinutes: programme.rhythmMinutes,
          rhythmDays: programme.rhythmDays,
          questions: Object.fromEntries(
            doors.map((door) => [door.side, Array.isArray(door.questions) ? door.questions.length : 0]),
          ),
        };
      });
  },
});
export type SiteProgramme = Extract<Awaited<ReturnType<typeof site>>, { ok: true }>["value"][number];

/** One screen of an application, or the whole form, with what was answered so far. */
export const formPage = query({
  permission: "application.write",
  input: formPageSchema,
  async run(context, { token, step }) {
    const found = await findByToken(context, token);
    if (!found) return refuse("access.notFound");
    const { questions, answers } = found;
    const all = screens(visibleQuestions(questions, answers));
    const position = all.findIndex((screen) => screen.key === step);
    const problems = new Set(checkAnswers(questions, answers).problems.map((problem) => problem.field));
    return {
      token,
      reference: found.reference,
      code: resumeCode(found.id),
      sent: movesFrom(applicationMachine, found.state).length === 0,
      open: acceptsApplications(found.programme.state),
      locale: found.locale,
      side: found.side,
      programme: {
        slug: found.programme.slug,
        name: found.programme.name as Localised,
        vocabulary: found.programme.vocabulary,
      },
      question: questions.find((question) => question.key === step) ?? null,
      questions,
      answers,
      missing: [...problems].filter((field): field is string => field !== undefined),
      consent: found.consent,
      step: { number: position + 1, of: all.length },
      previous: previousStep(questions, answers, step),
      next: nextStep(questions, answers, step),
      current: found.currentStep,
    };
  },
});
export type FormPage = Extract<Awaited<ReturnType<typeof formPage>>, { ok: true }>["value"];

/** Where an application stands, for the candidate: the steps of the programme and the one that is now. */
export const status = query({
  permission: "participant.space",
  input: z.strictObject({ participationId: z.uuid().nullable().optional() }),
  async run({ db, organisationId, actor }, { participationId }) {
    if (actor.kind !== "participant") return refuse("access.notFound");
    const found = await db.participation.findFirst({
      where: { organisationId, personId: actor.personId, ...(participationId ? { id: participationId } : {}) },
      orderBy: { createdAt: "desc" },
      include: {
        programme: true,
        person: { select: { calledName: true } },
        application: { select: { reference: true, submittedAt: true } },
        decisions: { where: { undoneAt: null }, orderBy: { decidedAt: "desc" }, take: 1 },
        citizenProposals: { where: { state: "proposed" }, select: { citizenAskedAt: true } },
        migrantProposals: { where: { state: "proposed" }, select: { migrantAskedAt: true } },
      },
    });
    if (!found) return refuse("access.notFound");
    const programme = programmeOf(found.programme);
    const decision = found.decisions[0];
    const { citizenProposals, migrantProposals } = found;
    const askedAt = citizenProposals[0]?.citizenAskedAt ?? migrantProposals[0]?.migrantAskedAt ?? null;
    return {
      participationId: found.id,
      calledName: found.person.calledName,
      side: found.side,
      state: stateAsTold(found.state, askedAt),
      stateSince: found.stateSince,
      over: isOver(found.state),
      steps: participationMachine(programme).initial.length > 0 ? preparationStages(programme) : [],
      programme: { name: programme.name, vocabulary: programme.vocabulary },
      reference: found.application?.reference ?? null,
      sentAt: found.application?.submittedAt ?? null,
      reflectionEndsAt: found.reflectionEndsAt,
      decision: decision ? { outcome: decision.outcome, reason: decision.reason, referral: decision.referral } : null,
    };
  },
});
export type Status = Extract<Awaited<ReturnType<typeof status>>, { ok: true }>["value"];
