/** From two yeses to an active duo: the first meeting, the answers after it, the charter signed by both. */
import { type Side, sides } from "@/lib/domain/programme";
import {
  answerFirstMeeting,
  assignReferencePerson,
  confirmFirstMeeting,
  holdFirstMeeting,
  planFirstMeeting,
  recordMeetingAnswer,
  recordSignature,
  signCharter,
} from "@/lib/features/duo/commands";
import type { DaysAgo } from "@/prisma/story/calendar";
import type { FirstMeeting, StoryDuo } from "@/prisma/story/duos";
import { must } from "@/prisma/story/must";
import type { Act } from "@/prisma/story/telling";
import { known, linkHolder, look, membershipOf, staff, type World } from "@/prisma/story/world";

/** Days after the first meeting on which each side says whether to go on. */
const answeredAfter = { citizen: 3, migrant: 4 } as const satisfies Record<Side, DaysAgo>;
const answeredAt = { citizen: "18:30", migrant: "19:50" } as const satisfies Record<Side, string>;
/** Days after the proposal on which each side reads and signs. */
const signedAfter = { citizen: 3, migrant: 4 } as const satisfies Record<Side, DaysAgo>;

export function duoIdOf(world: World, key: string): string {
  const { duoId } = known(world.duos, key);
  if (!duoId) throw new Error(`${key} is no duo yet`);
  return duoId;
}

export function meet(world: World, duo: StoryDuo): Act[] {
  const { meeting, unsigned = [] } = duo;
  const { calendar } = world;
  const proposed = calendar.working(duo.proposed);
  const signing = sides
    .filter((side) => !unsigned.includes(side))
    .map(
      (side): Act => ({
        at: calendar.at(proposed - signedAfter[side], side === "citizen" ? "21:15" : "12:40"),
        what: `the ${side} of ${duo.key} signs`,
        afterMail: true,
        run: (told, now) => sign(told, duo, side, now),
      }),
    );
  return meeting ? [...signing, ...appointment(world, duo, meeting), ...afterwards(world, duo, meeting)] : signing;
}

function appointment({ calendar }: World, duo: StoryDuo, meeting: FirstMeeting): Act[] {
  const { place, time, invited, mediator } = meeting;
  const { key, reference } = duo;
  const proposed = calendar.working(duo.proposed);
  const planning: Act = {
    at: calendar.office(proposed - 3, "09:45"),
    what: `the first meeting of ${key} is planned`,
    run: (told, now) =>
      must(
        planFirstMeeting(staff(told, reference, now), {
          duoId: duoIdOf(told, key),
          place,
          day: calendar.day(meeting.on),
          time,
          invited,
          mediatorId: mediator ? membershipOf(told, mediator) : "",
        }),
      ),
  };
  if (!mediator) return [planning];
  const confirming: Act = {
    at: calendar.office(proposed - 4, "16:20"),
    what: `the first meeting of ${key} is confirmed`,
    run: (told, now) => must(confirmFirstMeeting(staff(told, reference, now), { duoId: duoIdOf(told, key) })),
  };
  return [planning, confirming];
}

function afterwards({ calendar }: World, duo: StoryDuo, { on, hopes, agrees = {} }: FirstMeeting): Act[] {
  if (!hopes) return [];
  const holding: Act = {
    at: calendar.office(on - 1, "10:05"),
    what: `the first meeting of ${duo.key} is noted`,
    async run(told, now) {
      const duoId = duoIdOf(told, duo.key);
      const noted = { duoId, citizenExpectations: hopes.citizen, migrantExpectations: hopes.migrant };
      await must(holdFirstMeeting(staff(told, duo.reference, now), noted));
    },
  };
  const answering = sides
    .filter((side) => agrees[side] !== undefined)
    .map(
      (side): Act => ({
        at: calendar.at(on - answeredAfter[side], answeredAt[side]),
        what: `the ${side} of ${duo.key} says whether to go on`,
        afterMail: true,
        run: (told, now) => answer(told, duo, side, agrees[side] ?? "yes", now),
      }),
    );
  return [holding, ...answering];
}

async function answer(world: World, duo: StoryDuo, side: Side, agrees: "yes" | "no", now: Date): Promise<void> {
  const duoId = duoIdOf(world, duo.key);
  if (!known(world.people, duo[side]).person.email) {
    await must(recordMeetingAnswer(staff(world, duo.reference, now), { duoId, side, agrees }));
    return;
  }
  const { id } = await look(world, ({ db, organisationId }) =>
    db.firstMeeting.findFirstOrThrow({ where: { organisationId, duoId }, select: { id: true } }),
  );
  const holder = await linkHolder(world, duo[side], "answerMeeting", id, now);
  await must(answerFirstMeeting(holder, { firstMeetingId: id, agrees }));
}

/** The version in force, read in the own language; on paper in front of the team by whoever has no address. */
async function sign(world: World, duo: StoryDuo, side: Side, now: Date): Promise<void> {
  const duoId = duoIdOf(world, duo.key);
  const { person } = known(world.people, duo[side]);
  const version = await look(world, ({ db, organisationId }) =>
    db.charterVersion.findFirstOrThrow({
      where: { organisationId, state: "published", programme: { duos: { some: { id: duoId } } } },
      select: { id: true },
    }),
  );
  const signature = {
    duoId,
    charterVersionId: version.id,
    typedName: person.name,
    ticked: "true",
    readIn: person.locale,
  } as const;
  if (person.email) {
    const holder = await linkHolder(world, duo[side], "signCharter", duoId, now);
    await must(signCharter(holder, signature));
  } else {
    await must(recordSignature(staff(world, duo.reference, now), { ...signature, side }));
  }
}

/** Somebody else of the team becomes the one to whom both turn. */
export function handOver({ calendar }: World, coordinator: string, { key, handedOver }: StoryDuo): Act[] {
  if (!handedOver) return [];
  return [
    {
      at: calendar.office(handedOver.on, "11:50"),
      what: `${key} is handed over`,
      run: (told, now) =>
        must(
          assignReferencePerson(staff(told, coordinator, now), {
            duoId: duoIdOf(told, key),
            referencePersonId: membershipOf(told, handedOver.to),
          }),
        ),
    },
  ];
}
