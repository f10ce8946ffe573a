/** Who waits in a programme at this moment of the story, and how they come in on their own phone. */
import { type Caller, callerOf } from "@/lib/access/context";
import type { Side } from "@/lib/domain/programme";
import { known, look, type World } from "@/prisma/story/world";

export type Waiting = {
  readonly id: string;
  readonly personId: string;
  readonly person: { readonly name: string; readonly email: string | null };
};

/** By name, so that the story is the same each time. */
export function waitingIn(world: World, programme: string, side: Side): Promise<Waiting[]> {
  const { programmeId } = known(world.programmes, programme);
  return look(world, ({ db, organisationId }) =>
    db.participation.findMany({
      where: { organisationId, programmeId, side, state: "waiting" },
      orderBy: [{ person: { name: "asc" } }, { place: "asc" }],
      select: { id: true, personId: true, person: { select: { name: true, email: true } } },
    }),
  );
}

/** Who leads this life. */
export function personOf({ people }: World, participationId: string): Pick<Waiting, "personId"> {
  const found = [...people.values()].find((one) => one.participationId === participationId);
  if (!found) throw new Error("the story knows everybody who takes part");
  return found;
}

export function onOwnPhone({ organisationId }: World, { personId }: Pick<Waiting, "personId">, now: Date): Caller {
  return callerOf(organisationId, { kind: "participant", personId }, now);
}
