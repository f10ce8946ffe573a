/** The acts of everybody in one programme, in the order of stages that the programme has. */
import { accompany, type Logbook } from "@/prisma/story/acts/accompanying";
import { apply, type Selecting, select, withdraw } from "@/prisma/story/acts/applying";
import { close } from "@/prisma/story/acts/closing";
import { handOver, meet } from "@/prisma/story/acts/meeting";
import { propose } from "@/prisma/story/acts/proposing";
import { enrol, hold, reflect, type StorySession } from "@/prisma/story/acts/training";
import type { DaysAgo } from "@/prisma/story/calendar";
import type { StoryDuo, StoryProposal } from "@/prisma/story/duos";
import type { StoryPerson, Training } from "@/prisma/story/people";
import type { Act } from "@/prisma/story/telling";
import type { World } from "@/prisma/story/world";

export type StoryProgramme = {
  readonly key: string;
  /** What comes first: the team's decision, or the training. */
  readonly first: "selection" | "training";
  readonly reflectionDays: number;
  readonly selecting: Selecting;
  readonly trainer: string;
  readonly sessions: readonly StorySession[];
  readonly logbook: Logbook;
  readonly people: readonly StoryPerson[];
  /** Those that came to nothing, and those of which a duo came. */
  readonly proposals: readonly StoryProposal[];
  readonly duos: readonly StoryDuo[];
};

/** Days from one step to the next that let the team work: views, decision and a weekend in between. */
const forDeciding = 8;
const forATrainingAfterwards = 9;
const forATraining = 3;

export function journeys(world: World, programme: StoryProgramme): Act[] {
  const { people, sessions, duos, proposals, logbook, selecting } = programme;
  const localeOf = (key: string) => people.find((person) => person.key === key)?.locale ?? "fr";
  return [
    ...sessions.flatMap((session) => hold(world, programme.key, session, presencesIn(people, session.key))),
    ...people.flatMap((person, position) => preparation(world, programme, person, position)),
    ...[...proposals, ...duos].flatMap((proposal) => propose(world, selecting.coordinator, proposal)),
    ...duos.flatMap((duo) => [
      ...meet(world, duo),
      ...accompany(world, logbook, duo, localeOf),
      ...handOver(world, selecting.coordinator, duo),
      ...close(world, selecting.coordinator, duo),
    ]),
  ];
}

function preparation(world: World, programme: StoryProgramme, person: StoryPerson, position: number): Act[] {
  const { selecting, trainer, reflectionDays } = programme;
  const { applied, training = [] } = person;
  const trained = lastDate(programme, training);
  const selectionFirst = programme.first === "selection";
  const enrolling = applied - (selectionFirst ? forATrainingAfterwards : forATraining);
  const deciding = selectionFirst ? applied : trained;
  const prepared = selectionFirst ? trained : trained === undefined ? undefined : trained - forDeciding;
  return [
    apply(world, programme.key, person),
    ...training.flatMap((one) => enrol(world, trainer, person, one, one.on ?? enrolling)),
    ...(deciding === undefined ? [] : select(world, selecting, person, deciding, position)),
    ...(prepared === undefined ? [] : reflect(world, selecting.coordinator, person, prepared - reflectionDays - 1)),
    ...withdraw(world, selecting.coordinator, person),
  ];
}

/** The last date of the training that somebody followed to its end. */
function lastDate({ sessions }: StoryProgramme, training: readonly Training[]): DaysAgo | undefined {
  const followed = training.findLast(({ left }) => left === undefined);
  return sessions.find(({ key }) => key === followed?.session)?.dates.at(-1);
}

function presencesIn(people: readonly StoryPerson[], session: string) {
  return new Map(
    people.flatMap(({ key, training = [] }) =>
      training
        .filter((one) => one.session === session && one.presence !== undefined)
        .map((one) => [key, one.presence ?? []] as const),
    ),
  );
}
