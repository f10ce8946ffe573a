/** The answers of one respondent, kept once. */
import { command, done } from "@/lib/access/command";
import { refuseInput } from "@/lib/access/input";
import { useLink as spendLink } from "@/lib/access/participant-session";
import { answerProblems, decideEvaluationAnswer } from "@/lib/domain/evaluation";
import { refuse } from "@/lib/domain/result";
import { findOwnEvaluation } from "@/lib/features/evaluation/own";
import { answerEvaluationSchema } from "@/lib/features/evaluation/schema";

/** A member of a closed duo, or its reference person, answers their own questions; whatever is wrong is said at once. */
export const answerEvaluation = command({
  permission: "evaluation.answer",
  input: answerEvaluationSchema,
  async run(context, { evaluationId, answers }) {
    const { db, organisationId, now } = context;
    const evaluation = await findOwnEvaluation(context, evaluationId);
    if (!evaluation) return refuse("access.notFound");
    const { state, respondent, duoId } = evaluation;
    const answered = decideEvaluationAnswer({ state, respondent, answers });
    if (!answered.ok) {
      const problems = answered.field ? answerProblems(respondent, answers) : [];
      if (problems.length === 0) return answered;
      return refuseInput(problems.map(({ field, reason, values }) => ({ field: `answers.${field}`, reason, values })));
    }
    const { from, to } = answered.value.transition;
    const { count } = await db.evaluation.updateMany({
      where: { organisationId, id: evaluationId, state: from },
      data: { state: to, answers: answered.value.answers, answeredAt: now },
    });
    if (count !== 1) return refuse("evaluation.alreadyAnswered");
    const used = await spendLink(context);
    if (!used.ok) return used;
    return done(
      { evaluationId, duoId },
      {
        name: "evaluation.answered",
        subjectKind: "duo",
        subjectId: duoId,
        payload: { from, to, evaluationId, respondent },
      },
    );
  },
});
