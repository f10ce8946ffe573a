/** Every reason for which something is refused: each is a literal, and each is the key of its own sentence. */
import { accessCodeRefusals } from "@/lib/domain/access-code";
import { applicationRefusals } from "@/lib/domain/application";
import { charterRefusals } from "@/lib/domain/charter";
import { closureRefusals } from "@/lib/domain/closure";
import { colourRefusals } from "@/lib/domain/colour";
import { criteriaRefusals } from "@/lib/domain/criteria";
import { duoRefusals } from "@/lib/domain/duo";
import { evaluationRefusals } from "@/lib/domain/evaluation";
import { firstMeetingRefusals } from "@/lib/domain/first-meeting";
import { formRefusals } from "@/lib/domain/form";
import type { MachineRefusal } from "@/lib/domain/machine";
import { conductRefusals } from "@/lib/domain/matching/conduct";
import { dossierChoiceRefusals } from "@/lib/domain/matching/dossier";
import { eveningRefusals } from "@/lib/domain/matching/evening";
import { introductionRefusals } from "@/lib/domain/matching/introduction";
import { placeRefusals } from "@/lib/domain/matching/open-place";
import { overrideRefusals } from "@/lib/domain/matching/override";
import { planRefusals } from "@/lib/domain/matching/plan";
import { fairnessRefusals } from "@/lib/domain/matching/price-of-fairness";
import { proposalRefusals } from "@/lib/domain/matching/proposal";
import { publishingRefusals } from "@/lib/domain/matching/ruleset";
import { settingsRefusals } from "@/lib/domain/matching/settings";
import { planRefusals as solverRefusals } from "@/lib/domain/matching/solver/changes";
import { lockRefusals } from "@/lib/domain/matching/solver/decisions";
import { instanceRefusals } from "@/lib/domain/matching/solver/instance";
import { teamQuestionRefusals } from "@/lib/domain/matching/team-question";
import { messageRefusals } from "@/lib/domain/message";
import { organisationRefusals } from "@/lib/domain/organisation";
import { passwordRefusals } from "@/lib/domain/password";
import { programmeRefusals } from "@/lib/domain/programme";
import { programmeTextRefusals } from "@/lib/domain/programme-text";
import { referenceRefusals } from "@/lib/domain/reference-person";
import { reflectionRefusals } from "@/lib/domain/reflection";
import { selectionRefusals } from "@/lib/domain/selection";
import { supportRefusals } from "@/lib/domain/support";
import { teamRefusals } from "@/lib/domain/team";
import { trainingRefusals } from "@/lib/domain/training";
import { undoRefusals } from "@/lib/domain/undo";

export const accessRefusals = [
  "access.signIn",
  "access.notAllowed",
  "access.notFound",
  "access.checkAnswers",
  "access.tooMany",
  "access.changedMeanwhile",
  "access.databaseAway",
  "access.linkExpired",
  "access.linkUsed",
  "access.sessionEnded",
  "access.suspended",
  "access.unexpected",
  "access.wrongCode",
  "access.wrongPassword",
  "access.demoOnly",
] as const;
export type AccessRefusal = (typeof accessRefusals)[number];

export const machineRefusals = ["move.notFromHere"] as const satisfies readonly MachineRefusal[];

export const refusals = [
  ...accessRefusals,
  ...machineRefusals,
  ...programmeRefusals,
  ...formRefusals,
  ...applicationRefusals,
  ...selectionRefusals,
  ...trainingRefusals,
  ...reflectionRefusals,
  ...proposalRefusals,
  ...placeRefusals,
  ...settingsRefusals,
  ...fairnessRefusals,
  ...dossierChoiceRefusals,
  ...conductRefusals,
  ...publishingRefusals,
  ...overrideRefusals,
  ...teamQuestionRefusals,
  ...planRefusals,
  ...solverRefusals,
  ...lockRefusals,
  ...instanceRefusals,
  ...introductionRefusals,
  ...eveningRefusals,
  ...firstMeetingRefusals,
  ...charterRefusals,
  ...duoRefusals,
  ...referenceRefusals,
  ...supportRefusals,
  ...closureRefusals,
  ...evaluationRefusals,
  ...undoRefusals,
  ...teamRefusals,
  ...programmeTextRefusals,
  ...passwordRefusals,
  ...organisationRefusals,
  ...criteriaRefusals,
  ...colourRefusals,
  ...messageRefusals,
  ...accessCodeRefusals,
] as const;
export type Refusal = (typeof refusals)[number];
