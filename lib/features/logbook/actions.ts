"use server";
import { expose } from "@/lib/access/expose";
import { editMeeting, logMeeting, removeMeeting } from "@/lib/features/logbook/commands";

export const logMeetingAction = expose(logMeeting);
export const editMeetingAction = expose(editMeeting);
export const removeMeetingAction = expose(removeMeeting);
