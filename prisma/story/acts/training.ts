/** Trainings with their dates, who came, and the own yes after the time to reflect. */
import type { Localised } from "@/lib/domain/locale";
import type { Presence } from "@/lib/domain/training";
import { answerReflection, recordReflection } from "@/lib/features/reflection/commands";
import {
  cancelTraining,
  chooseTraining,
  enrolCandidate,
  leaveTraining,
  planTraining,
  recordAttendance,
} from "@/lib/features/training/commands";
import type { DaysAgo } from "@/prisma/story/calendar";
import { must } from "@/prisma/story/must";
import type { StoryPerson, Training } from "@/prisma/story/people";
import type { Act } from "@/prisma/story/telling";
import { known, linkHolder, look, participant, staff, type World } from "@/prisma/story/world";

export type StorySession = {
  readonly key: string;
  readonly title: Localised;
  readonly place: string;
  /** Who teaches, by name, and who of the team notes who came. */
  readonly teacher: string;
  readonly trainer: string;
  readonly places: number;
  readonly planned: DaysAgo;
  readonly dates: readonly DaysAgo[];
  readonly hours: readonly [string, string];
  /** The day on which it was called off. */
  readonly cancelled?: DaysAgo;
};

/** Who is noted how, by key; whoever is not named was there. */
export type Presences = ReadonlyMap<string, readonly Presence[]>;

export function hold(world: World, programme: string, session: StorySession, presences: Presences): Act[] {
  const { calendar } = world;
  const { key, title, place, teacher, trainer, places, dates, hours } = session;
  const [starts, ends] = hours;
  const planning: Act = {
    at: calendar.office(session.planned, "09:30"),
    what: `the training ${key} is planned`,
    async run(told, now) {
      const { programmeId } = known(told.programmes, programme);
      const days = dates.map((ago) => ({ day: calendar.day(ago), starts, ends }));
      const plan = { programmeId, title, place, trainer: teacher, places, dates: days };
      const { sessionId } = await must(planTraining(staff(told, trainer, now), plan));
      told.sessions.set(key, sessionId);
    },
  };
  if (session.cancelled !== undefined) {
    const calledOff: Act = {
      at: calendar.office(session.cancelled, "08:50"),
      what: `the training ${key} is called off`,
      run: (told, now) => must(cancelTraining(staff(told, trainer, now), { sessionId: known(told.sessions, key) })),
    };
    return [planning, calledOff];
  }
  const held = dates.map((ago, position) => ({ ago, position })).filter(({ ago }) => ago >= 1);
  const noting = held.map(
    ({ ago, position }): Act => ({
      at: calendar.at(ago, "21:10"),
      what: `who came to the training ${key}, date ${position + 1}`,
      run: (told, now) => note(told, session, position, presences, now),
    }),
  );
  return [planning, ...noting];
}

async function note(world: World, { key, trainer }: StorySession, position: number, presences: Presences, now: Date) {
  const sessionId = known(world.sessions, key);
  const { dates, enrolments } = await look(world, ({ db, organisationId }) =>
    db.trainingSession.findFirstOrThrow({
      where: { organisationId, id: sessionId },
      select: { dates: { orderBy: { startsAt: "asc" } }, enrolments: { where: { state: "enrolled" } } },
    }),
  );
  const keys = new Map([...world.people].map(([person, { participationId }]) => [participationId, person]));
  const given = enrolments.map(({ id, participationId }): [string, Presence] => [
    id,
    presences.get(keys.get(participationId) ?? "")?.[position] ?? "present",
  ]);
  const dateId = dates[position]?.id ?? "";
  return must(recordAttendance(staff(world, trainer, now), { dateId, presences: Object.fromEntries(given) }));
}

/** Somebody takes a place: by themself with an address, else somebody of the team does it for them. */
export function enrol(world: World, trainer: string, person: StoryPerson, training: Training, from: DaysAgo): Act[] {
  const { calendar } = world;
  const taking: Act = {
    at: person.email ? calendar.at(from, "20:30") : calendar.office(from, "11:15"),
    what: `${person.key} takes a place in ${training.session}`,
    run(told, now) {
      const sessionId = known(told.sessions, training.session);
      const { participationId } = known(told.people, person.key);
      const place = { sessionId, participationId };
      return person.email
        ? must(chooseTraining(participant(told, person.key, now), place))
        : must(enrolCandidate(staff(told, trainer, now), place));
    },
  };
  if (training.left === undefined) return [taking];
  const leaving: Act = {
    at: calendar.at(training.left, "18:20"),
    what: `${person.key} gives the place in ${training.session} back`,
    run: (told, now) => leaveSession(told, person.key, training.session, now),
  };
  return [taking, leaving];
}

async function leaveSession(world: World, key: string, session: string, now: Date) {
  const { participationId } = known(world.people, key);
  const enrolment = await look(world, ({ db, organisationId }) =>
    db.enrolment.findFirstOrThrow({
      where: { organisationId, participationId, sessionId: known(world.sessions, session) },
    }),
  );
  return must(leaveTraining(participant(world, key, now), { enrolmentId: enrolment.id }));
}

/** The own answer by the link of the mail; without an address it is told to the team, who note it. */
export function reflect(world: World, coordinator: string, person: StoryPerson, on: DaysAgo): Act[] {
  const { reflection: answer } = person;
  if (!answer) return [];
  const { calendar } = world;
  return [
    {
      at: person.email ? calendar.at(on, "18:45") : calendar.office(on, "13:30"),
      what: `${person.key} answers after the time to reflect`,
      afterMail: true,
      async run(told, now) {
        const { participationId } = known(told.people, person.key);
        if (!person.email) return must(recordReflection(staff(told, coordinator, now), { participationId, answer }));
        const holder = await linkHolder(told, person.key, "confirmReflection", participationId, now);
        return must(answerReflection(holder, { participationId, answer }));
      },
    },
  ];
}
