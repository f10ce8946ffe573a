/** A story is a list of acts with their dates; it is told in their order, and mail leaves in between. */
import { deliverDue } from "@/prisma/story/mail";
import type { World } from "@/prisma/story/world";

export type Act = {
  readonly at: Date;
  /** Who does what, for whoever has to find out why a story stopped. */
  readonly what: string;
  /** Somebody answers a mail, which therefore has to have left before. */
  readonly afterMail?: boolean;
  /** Nobody is told of it, so no mail waits because of it. */
  readonly quiet?: boolean;
  run(world: World, now: Date): Promise<unknown>;
};

export async function tell(world: World, acts: readonly Act[]): Promise<void> {
  let told = "";
  let mailWaits = true;
  for (const act of [...acts].sort((one, other) => one.at.getTime() - other.at.getTime())) {
    if (act.at > world.calendar.end) throw new Error(`${act.what} would happen after the end of the story`);
    const day = act.at.toISOString().slice(0, 10);
    if (mailWaits && (act.afterMail || day !== told)) mailWaits = await deliverDue(world, act.at);
    told = day;
    try {
      await act.run(world, act.at);
      mailWaits ||= !act.quiet;
    } catch (error) {
      throw new Error(`${act.what}, ${act.at.toISOString()}: ${error instanceof Error ? error.message : error}`, {
        cause: error,
      });
    }
  }
}
