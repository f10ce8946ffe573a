/** Every reason for which something is refused: each is a literal, and each is the key of its own sentence. */
import { applicationRefusals } from "@/lib/domain/application";
import { formRefusals } from "@/lib/domain/form";
import type { MachineRefusal } from "@/lib/domain/machine";
import { programmeRefusals } from "@/lib/domain/programme";
import { selectionRefusals } from "@/lib/domain/selection";

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
] as const;
export type Refusal = (typeof refusals)[number];
