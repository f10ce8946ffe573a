/** A year in Namur: people are trained, then the team decides; mentoring with a goal and an end. */
import { mornings } from "@/prisma/story/acts/clock";
import { evening } from "@/prisma/story/acts/evening";
import { frame } from "@/prisma/story/acts/framing";
import { chooseWays, introduce } from "@/prisma/story/acts/introducing";
import { begin } from "@/prisma/story/acts/mishaps";
import { open, settle } from "@/prisma/story/acts/opening";
import type { Calendar } from "@/prisma/story/calendar";
import { closedDuos } from "@/prisma/story/cap-meuse/closed-duos";
import { frames } from "@/prisma/story/cap-meuse/frames";
import { evenings, introductions } from "@/prisma/story/cap-meuse/meeting-people";
import { mentees } from "@/prisma/story/cap-meuse/mentees";
import { mentors } from "@/prisma/story/cap-meuse/mentors";
import { organisation } from "@/prisma/story/cap-meuse/organisation";
import { logbook, selecting, sessionsOf } from "@/prisma/story/cap-meuse/programme";
import { proposals } from "@/prisma/story/cap-meuse/proposals";
import { recentMentees } from "@/prisma/story/cap-meuse/recent-mentees";
import { recentMentors } from "@/prisma/story/cap-meuse/recent-mentors";
import { runningDuos } from "@/prisma/story/cap-meuse/running-duos";
import { journeys, type StoryProgramme } from "@/prisma/story/journeys";
import { tell } from "@/prisma/story/telling";
import type { World } from "@/prisma/story/world";

export function mentoringProgramme(calendar: Calendar): StoryProgramme {
  return {
    key: "mentorat",
    first: "training",
    reflectionDays: 5,
    selecting,
    trainer: "luc",
    sessions: sessionsOf(calendar),
    logbook,
    people: [...mentors, ...mentees, ...recentMentors, ...recentMentees],
    proposals,
    duos: [...closedDuos, ...runningDuos],
  };
}

export async function tellCapMeuse(calendar: Calendar, platformId: string, password: string): Promise<World> {
  const world = await open(organisation, calendar, platformId);
  const acts = [
    ...settle(world, organisation, password),
    ...frames.flatMap((one) => frame(world, one)),
    ...journeys(world, mentoringProgramme(calendar)),
    chooseWays(world, "olivier", "mentorat", 15),
    ...introduce(world, "olivier", "mentorat", 5, introductions),
    ...evenings.flatMap((one) => evening(world, "olivier", one)),
    begin(world, {
      programme: "mentorat",
      side: "citizen",
      locale: "fr",
      on: 3,
      time: "20:10",
      answers: { name: "Jérôme Noël", calledName: "Jérôme", email: "jerome.noel@courrier.example" },
    }),
  ];
  await tell(world, [...acts, ...mornings(calendar, organisation.opened - 10)]);
  return world;
}
