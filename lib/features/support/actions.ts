"use server";
import { expose } from "@/lib/access/expose";
import { logMeetingFor, removeMeetingFor, seeCall, seeHelp } from "@/lib/features/support/commands";

export const logMeetingForAction = expose(logMeetingFor);
export const removeMeetingForAction = expose(removeMeetingFor);
export const seeHelpAction = expose(seeHelp);
export const seeCallAction = expose(seeCall);
