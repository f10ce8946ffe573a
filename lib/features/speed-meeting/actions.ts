"use server";
import { expose } from "@/lib/access/expose";
import {
  askWishes,
  beginRound,
  cancelEvening,
  changeEvening,
  closeEvening,
  giveWishes,
  inviteEverybody,
  inviteGuests,
  noteEverybody,
  notePresence,
  planEvening,
  typeWishes,
} from "@/lib/features/speed-meeting/commands";

export const planEveningAction = expose(planEvening);
export const changeEveningAction = expose(changeEvening);
export const inviteGuestsAction = expose(inviteGuests);
export const inviteEverybodyAction = expose(inviteEverybody);
export const notePresenceAction = expose(notePresence);
export const noteEverybodyAction = expose(noteEverybody);
export const beginRoundAction = expose(beginRound);
export const askWishesAction = expose(askWishes);
export const giveWishesAction = expose(giveWishes);
export const typeWishesAction = expose(typeWishes);
export const closeEveningAction = expose(closeEvening);
export const cancelEveningAction = expose(cancelEvening);
