"use server";
import { expose } from "@/lib/access/expose";
import { draftCharter, editClause, publishCharter } from "@/lib/features/charter/commands";

export const draftCharterAction = expose(draftCharter);
export const editClauseAction = expose(editClause);
export const publishCharterAction = expose(publishCharter);
