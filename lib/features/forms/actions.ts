"use server";
import { expose } from "@/lib/access/expose";
import { publishForm } from "@/lib/features/forms/commands";

export const publishFormAction = expose(publishForm);
