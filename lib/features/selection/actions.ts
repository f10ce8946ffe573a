"use server";
import { expose } from "@/lib/access/expose";
import {
  assessCandidate,
  decideCandidate,
  rejoinProgramme,
  withdrawCandidate,
} from "@/lib/features/selection/commands";

export const assessCandidateAction = expose(assessCandidate);
export const decideCandidateAction = expose(decideCandidate);
export const withdrawCandidateAction = expose(withdrawCandidate);
export const rejoinProgrammeAction = expose(rejoinProgramme);
