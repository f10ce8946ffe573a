"use server";
import { expose } from "@/lib/access/expose";
import { changeOrganisation, openOrganisation, suspendOrganisation } from "@/lib/features/platform/commands";

export const openOrganisationAction = expose(openOrganisation);
export const suspendOrganisationAction = expose(suspendOrganisation);
export const changeOrganisationAction = expose(changeOrganisation);
