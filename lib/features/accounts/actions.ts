"use server";
import { countCodeAttempt, enterOnThisPhone, leaveThisPhone, rememberAsked } from "@/lib/access/code-entry";
import { expose } from "@/lib/access/expose";
import { askCode, enterCode, issueCode, issueLink, openSpace, signOut } from "@/lib/features/accounts/commands";

export const askCodeAction = expose(askCode, rememberAsked, countCodeAttempt);
export const enterCodeAction = expose(enterCode, enterOnThisPhone, countCodeAttempt);
export const openSpaceAction = expose(openSpace, enterOnThisPhone);
export const signOutAction = expose(signOut, leaveThisPhone);
export const issueCodeAction = expose(issueCode);
export const issueLinkAction = expose(issueLink);
