/** The commands for a test that runs outside of Next: its modules are found here by the names of their files. */
import { registerHooks } from "node:module";

registerHooks({
  resolve: (name, context, next) => next(/^next\/[a-z]+$/.test(name) ? `${name}.js` : name, context),
});

const [closure, consent, duo, matching, selection, training] = await Promise.all([
  import("@/lib/features/closure/commands"),
  import("@/lib/features/consent/commands"),
  import("@/lib/features/duo/commands"),
  import("@/lib/features/matching/commands"),
  import("@/lib/features/selection/commands"),
  import("@/lib/features/training/commands"),
]);
export const { cancelClosure, closeDuo } = closure;
export const { answerQuestion } = consent;
export const { confirmFirstMeeting, holdFirstMeeting, planFirstMeeting } = duo;
export const { proposeDuo } = matching;
export const { assessCandidate, decideCandidate } = selection;
export const { cancelTraining, enrolCandidate, planTraining, recordAttendance } = training;
