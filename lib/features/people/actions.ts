"use server";
import { expose } from "@/lib/access/expose";
import { changePerson, undoMove } from "@/lib/features/people/commands";

export const changePersonAction = expose(changePerson);
export const undoMoveAction = expose(undoMove);
