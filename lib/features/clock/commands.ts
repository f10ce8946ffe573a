/** What time itself does in an organisation: it ends what ran out, reminds people, and forgets what was never sent. */
import { already, command, done } from "@/lib/access/command";
import type { Context } from "@/lib/access/context";
import { brusselsDay, startOfBrusselsDay } from "@/lib/domain/day";
import { draftDays, isDaytime } from "@/lib/domain/reminder";
import {
  evaluationReminders,
  proposalReminders,
  reflectionReminders,
  silentDuos,
  trainingReminders,
} from "@/lib/features/clock/reminders";
import { runClockSchema } from "@/lib/features/clock/schema";
import { expireProposalsIn } from "@/lib/features/matching/answering";
import { queueMessages } from "@/lib/mail";

/**
 * Runs every few minutes; running it again changes nothing. It tells its event when it did something, and once a day
 * when it did not, so that a clock that stopped can be seen.
 */
export const runClock = command({
  permission: "clock.run",
  input: runClockSchema,
  async run(context) {
    const { db, organisationId, now } = context;
    const expired = await expireProposalsIn(context);
    if (!expired.ok) return expired;
    const awake = isDaytime(now);
    const reminders = awake
      ? [
          ...(await proposalReminders(context)),
          ...(await reflectionReminders(context)),
          ...(await trainingReminders(context)),
          ...(await evaluationReminders(context)),
        ]
      : [];
    const silent = awake ? await silentDuos(context) : [];
    await queueMessages(context, [...reminders, ...silent]);
    const day = brusselsDay(now);
    const payload = {
      day,
      expiredProposals: expired.value,
      reminders: reminders.length,
      silentDuos: silent.length,
      deletedDrafts: await deleteDrafts(context),
    };
    const { day: _, ...counts } = payload;
    const ranToday = await db.event.findFirst({
      where: { organisationId, name: "clock.ran", at: { gte: startOfBrusselsDay(day), lte: now } },
      select: { id: true },
    });
    if (ranToday && Object.values(counts).every((count) => count === 0)) return already(payload);
    return done(payload, { name: "clock.ran", subjectKind: "organisation", subjectId: organisationId, payload });
  },
});

/** Applications that were begun and never sent: a month after the last word in them they are gone. */
async function deleteDrafts({ db, organisationId, now }: Context): Promise<number> {
  const days = draftDays();
  if (days === null) return 0;
  const { count } = await db.application.deleteMany({
    where: { organisationId, state: "draft", updatedAt: { lt: new Date(now.getTime() - days * 86_400_000) } },
  });
  return count;
}
