"use server";
import { dropApplicationToken, keepApplicationToken } from "@/lib/access/application-cookie";
import { countCodeAttempt } from "@/lib/access/code-entry";
import { expose } from "@/lib/access/expose";
import {
  changeApplicationLocale,
  mailApplication,
  reopenApplication,
  resumeApplication,
  saveAnswers,
  startApplication,
  submitApplication,
} from "@/lib/features/recruitment/commands";

export const startApplicationAction = expose(startApplication, keepApplicationToken);
export const saveAnswersAction = expose(saveAnswers);
export const changeApplicationLocaleAction = expose(changeApplicationLocale);
export const submitApplicationAction = expose(submitApplication, dropApplicationToken);
export const resumeApplicationAction = expose(resumeApplication, keepApplicationToken, countCodeAttempt);
export const reopenApplicationAction = expose(reopenApplication, keepApplicationToken);
export const mailApplicationAction = expose(mailApplication);
