"use server";
import { expose } from "@/lib/access/expose";
import { keepSignedIn } from "@/lib/access/session";
import { askPasswordLink, changePassword, setPasswordByLink } from "@/lib/features/password/commands";

export const setPasswordByLinkAction = expose(setPasswordByLink);
export const askPasswordLinkAction = expose(askPasswordLink);
export const changePasswordAction = expose(changePassword, keepSignedIn);
