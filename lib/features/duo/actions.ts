"use server";
import { expose } from "@/lib/access/expose";
import {
  answerFirstMeeting,
  assignReferencePerson,
  confirmFirstMeeting,
  holdFirstMeeting,
  planFirstMeeting,
  recordMeetingAnswer,
  recordSignature,
  signCharter,
} from "@/lib/features/duo/commands";

export const assignReferencePersonAction = expose(assignReferencePerson);
export const planFirstMeetingAction = expose(planFirstMeeting);
export const confirmFirstMeetingAction = expose(confirmFirstMeeting);
export const holdFirstMeetingAction = expose(holdFirstMeeting);
export const answerFirstMeetingAction = expose(answerFirstMeeting);
export const recordMeetingAnswerAction = expose(recordMeetingAnswer);
export const signCharterAction = expose(signCharter);
export const recordSignatureAction = expose(recordSignature);
