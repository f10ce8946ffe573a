"use server";
import { expose } from "@/lib/access/expose";
import {
  allowPair,
  beginPlan,
  copyPlan,
  discardPlan,
  forbidPair,
  lockPair,
  publishPlan,
  solveAgain,
  takeBackPlan,
  unlockPair,
} from "@/lib/features/plan/commands";

export const beginPlanAction = expose(beginPlan);
export const copyPlanAction = expose(copyPlan);
export const solveAgainAction = expose(solveAgain);
export const lockPairAction = expose(lockPair);
export const unlockPairAction = expose(unlockPair);
export const forbidPairAction = expose(forbidPair);
export const allowPairAction = expose(allowPair);
export const publishPlanAction = expose(publishPlan);
export const takeBackPlanAction = expose(takeBackPlan);
export const discardPlanAction = expose(discardPlan);
