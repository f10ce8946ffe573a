"use server";
import { expose } from "@/lib/access/expose";
import {
  changeRoles,
  inviteAgain,
  inviteMember,
  restoreMember,
  setMyContact,
  suspendMember,
} from "@/lib/features/team/commands";

export const inviteMemberAction = expose(inviteMember);
export const inviteAgainAction = expose(inviteAgain);
export const changeRolesAction = expose(changeRoles);
export const suspendMemberAction = expose(suspendMember);
export const restoreMemberAction = expose(restoreMember);
export const setMyContactAction = expose(setMyContact);
