/** An evening is planned, people are invited and come, sit together round by round, and say whom they liked. */
import type { WishWord } from "@/lib/domain/matching/evening";
import {
  askWishes,
  beginRound,
  cancelEvening,
  closeEvening,
  giveWishes,
  inviteEverybody,
  noteEverybody,
  notePresence,
  planEvening,
} from "@/lib/features/speed-meeting/commands";
import { eveningPage, ownWishes } from "@/lib/features/speed-meeting/queries";
import { onOwnPhone, personOf } from "@/prisma/story/acts/waiting";
import type { DaysAgo } from "@/prisma/story/calendar";
import { must } from "@/prisma/story/must";
import type { Act } from "@/prisma/story/telling";
import { known, staff, type World } from "@/prisma/story/world";

export type StoryEvening = {
  readonly programme: string;
  readonly name: string;
  readonly place: string;
  readonly planned: DaysAgo;
  readonly held: DaysAgo;
  readonly rounds: number;
  /** How far it comes. */
  readonly until: "planned" | "cancelled" | "running" | "wishing" | "closed";
};

const order = ["planned", "running", "wishing", "closed"] as const;

export function evening(world: World, coordinator: string, told: StoryEvening): Act[] {
  const { calendar } = world;
  let eveningId = "";
  const planning: Act = {
    at: calendar.office(told.planned, "14:10"),
    what: `${told.name} is planned`,
    async run(now1, now) {
      const { programmeId } = known(now1.programmes, told.programme);
      const { name, place, rounds } = told;
      const planned = await must(
        planEvening(staff(now1, coordinator, now), {
          programmeId,
          name,
          place,
          day: calendar.day(told.held),
          time: "18:30",
          rounds,
          minutes: 8,
          tables: 8,
        }),
      );
      eveningId = planned.eveningId;
      await must(inviteEverybody(staff(now1, coordinator, now), { eveningId }));
    },
  };
  if (told.until === "cancelled") {
    return [
      planning,
      {
        at: calendar.office(told.planned - 4, "11:45"),
        what: `${told.name} is called off`,
        run: (world1, now) => must(cancelEvening(staff(world1, coordinator, now), { eveningId })),
      },
    ];
  }
  const steps: Record<Exclude<(typeof order)[number], "planned">, Act> = {
    running: {
      at: calendar.at(told.held, "18:45"),
      what: `${told.name} is held`,
      run: (world1, now) => hold(world1, coordinator, told.rounds, eveningId, now),
    },
    wishing: {
      at: calendar.at(told.held, "20:05"),
      what: `wishes are asked after ${told.name}`,
      run: (world1, now) => must(askWishes(staff(world1, coordinator, now), { eveningId })),
    },
    closed: {
      at: calendar.at(told.held, "21:30"),
      what: `${told.name} is wished and closed`,
      async run(world1, now) {
        await wish(world1, coordinator, eveningId, now);
        await must(closeEvening(staff(world1, coordinator, now), { eveningId }));
      },
    },
  };
  const reached = order.slice(1, order.indexOf(told.until) + 1) as (keyof typeof steps)[];
  return [planning, ...reached.map((step) => steps[step])];
}

/** Whoever would sit with nobody stays away; all others come. */
async function hold(world: World, coordinator: string, rounds: number, eveningId: string, now: Date): Promise<void> {
  const as = staff(world, coordinator, now);
  const { guests } = await must(eveningPage(as, { eveningId }));
  const alone = guests.find(({ met }) => !met);
  if (alone) await must(notePresence(as, { eveningId, guestId: alone.guestId, presence: "absent" }));
  await must(noteEverybody(as, { eveningId }));
  for (let round = 1; round <= rounds; round += 1) {
    const { rounds: planned } = await must(eveningPage(as, { eveningId }));
    if (planned[round - 1]?.seats.length === 0) return;
    await must(beginRound(as, { eveningId, round }));
  }
}

/** Citizens say perhaps; nobody says it back this time, and so nobody learns of it. */
async function wish(world: World, coordinator: string, eveningId: string, now: Date): Promise<void> {
  const { guests } = await must(eveningPage(staff(world, coordinator, now), { eveningId }));
  for (const guest of guests.filter(({ met }) => met)) {
    const phone = onOwnPhone(world, personOf(world, guest.participationId), now);
    const { met } = await must(ownWishes(phone, { guestId: guest.guestId }));
    const word: WishWord = guest.side === "citizen" ? "perhaps" : "no";
    const wishes = Object.fromEntries(met.map(({ guestId }) => [guestId, word]));
    await must(giveWishes(phone, { guestId: guest.guestId, wishes }));
  }
}
