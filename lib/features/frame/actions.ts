"use server";
import { expose } from "@/lib/access/expose";
import {
  changeCriteria,
  changeProgramme,
  createProgramme,
  openProgramme,
  pauseProgramme,
} from "@/lib/features/frame/commands";

export const createProgrammeAction = expose(createProgramme);
export const changeProgrammeAction = expose(changeProgramme);
export const changeCriteriaAction = expose(changeCriteria);
export const openProgrammeAction = expose(openProgramme);
export const pauseProgrammeAction = expose(pauseProgramme);
