/** Plans for everybody who waits: one that was put aside, one of which a pair was published, one that is being prepared. */
import { beginPlan, discardPlan, publishPlan } from "@/lib/features/plan/commands";
import type { DaysAgo } from "@/prisma/story/calendar";
import { must } from "@/prisma/story/must";
import type { Act } from "@/prisma/story/telling";
import { known, look, staff, type World } from "@/prisma/story/world";

export type StoryPlan = {
  readonly name: string;
  readonly begun: DaysAgo;
  /** Without it the plan is still being prepared. */
  readonly ends?: "discarded" | "onePairPublished";
};

export function planFor(world: World, coordinator: string, programme: string, { name, begun, ends }: StoryPlan): Act {
  return {
    at: world.calendar.office(begun, "15:10"),
    what: `a plan for everybody: ${name}`,
    async run(told, now) {
      const leader = staff(told, coordinator, now);
      const { programmeId } = known(told.programmes, programme);
      const { planId } = await must(beginPlan(leader, { programmeId, name }));
      if (!ends) return;
      const plan = await look(told, ({ db, organisationId }) =>
        db.matchingPlan.findFirstOrThrow({
          where: { organisationId, id: planId },
          select: {
            version: true,
            pairs: {
              select: { id: true },
              orderBy: [{ score: "desc" }, { migrant: { person: { name: "asc" } } }],
              take: 1,
            },
          },
        }),
      );
      const seen = { planId, version: plan.version };
      if (ends === "discarded") await must(discardPlan(leader, seen));
      else await must(publishPlan(leader, { ...seen, scope: "chosen", pairIds: plan.pairs.map(({ id }) => id) }));
    },
  };
}
