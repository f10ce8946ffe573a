/** A call for help reaches somebody who can act on it, at once. */
import type { Context } from "@/lib/access/context";
import type { Side } from "@/lib/domain/programme";
import { hearsCallForHelp } from "@/lib/domain/support";
import { coordination } from "@/lib/features/support/coordination";
import type { Duo } from "@/lib/features/support/duo";
import { queueMessages } from "@/lib/mail";

/** `meetingId` is the meeting it was noted with, null without one. */
export async function callForHelp(context: Context, duo: Duo, meetingId: string | null, side: Side): Promise<void> {
  const listener = hearsCallForHelp(duo.reference);
  const people = listener === "coordination" ? await coordination(context) : [duo.reference.personId];
  await queueMessages(
    context,
    people.map((personId) => ({
      personId,
      template: "helpAskedStaff",
      params: { duoId: duo.id, side, ...(meetingId ? { meetingId } : {}) },
      dedupeKey: `helpAskedStaff:${meetingId ?? duo.id}:${context.eventId}:${personId}`,
    })),
  );
}
