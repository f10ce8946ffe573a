"use server";
import { expose } from "@/lib/access/expose";
import {
  cancelTraining,
  chooseTraining,
  enrolCandidate,
  leaveTraining,
  planTraining,
  recordAttendance,
  removeFromTraining,
  restoreTraining,
} from "@/lib/features/training/commands";

export const planTrainingAction = expose(planTraining);
export const cancelTrainingAction = expose(cancelTraining);
export const restoreTrainingAction = expose(restoreTraining);
export const enrolCandidateAction = expose(enrolCandidate);
export const chooseTrainingAction = expose(chooseTraining);
export const leaveTrainingAction = expose(leaveTraining);
export const removeFromTrainingAction = expose(removeFromTraining);
export const recordAttendanceAction = expose(recordAttendance);
