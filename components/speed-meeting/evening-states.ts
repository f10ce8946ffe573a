import type { Tone } from "@/components/ui/badge";
import type { GuestState, SpeedMeetingState } from "@/lib/domain/matching/speed-meeting-record";

export const eveningTones = {
  planned: "active",
  running: "waiting",
  wishing: "waiting",
  closed: "success",
  cancelled: "neutral",
} as const satisfies Record<SpeedMeetingState, Tone>;

export const guestTones = {
  invited: "waiting",
  present: "success",
  absent: "neutral",
} as const satisfies Record<GuestState, Tone>;
