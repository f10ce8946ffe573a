"use server";
import { expose } from "@/lib/access/expose";
import { askHelp, editMeeting, logMeeting, removeMeeting } from "@/lib/features/logbook/commands";

export const askHelpAction = expose(askHelp);
export const logMeetingAction = expose(logMeeting);
export const editMeetingAction = expose(editMeeting);
export const removeMeetingAction = expose(removeMeeting);
