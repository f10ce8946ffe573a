/** An evening is planned, held round by round, then everybody says whom they want to see again, and it is closed. */
import type { Machine } from "@/lib/domain/machine";

export const speedMeetingStates = ["planned", "running", "wishing", "closed", "cancelled"] as const;
export type SpeedMeetingState = (typeof speedMeetingStates)[number];
export type SpeedMeetingMove = "begin" | "askWishes" | "close" | "cancel";

export const speedMeetingMachine = {
  record: "speedMeeting",
  states: speedMeetingStates,
  initial: ["planned"],
  transitions: [
    { move: "begin", from: "planned", to: "running", undoable: false },
    { move: "cancel", from: "planned", to: "cancelled", undoable: false },
    { move: "askWishes", from: "running", to: "wishing", undoable: false },
    { move: "cancel", from: "running", to: "cancelled", undoable: false },
    { move: "close", from: "wishing", to: "closed", undoable: false },
  ],
} as const satisfies Machine<SpeedMeetingState, SpeedMeetingMove>;

export const guestStates = ["invited", "present", "absent"] as const;
export type GuestState = (typeof guestStates)[number];
export type GuestMove = "arrive" | "miss";

/** Whoever comes late after all is present; whoever leaves early is absent for the rounds to come. */
export const guestMachine = {
  record: "speedMeetingGuest",
  states: guestStates,
  initial: ["invited"],
  transitions: [
    { move: "arrive", from: "invited", to: "present", undoable: false },
    { move: "miss", from: "invited", to: "absent", undoable: false },
    { move: "arrive", from: "absent", to: "present", undoable: false },
    { move: "miss", from: "present", to: "absent", undoable: false },
  ],
} as const satisfies Machine<GuestState, GuestMove>;

export function isClosed(state: SpeedMeetingState): boolean {
  return state === "closed";
}

/** Nobody knows yet whether this guest comes. */
export function isInvited(state: GuestState): boolean {
  return state === "invited";
}

export function isAbsent(state: GuestState): boolean {
  return state === "absent";
}
