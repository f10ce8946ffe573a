/** A year in Brussels: the team decides, then people are trained; duos that put the relation first. */
import { askTheTeam, putToTheTeam } from "@/prisma/story/acts/asking-team";
import { mornings } from "@/prisma/story/acts/clock";
import { frame } from "@/prisma/story/acts/framing";
import { chooseWays, introduce } from "@/prisma/story/acts/introducing";
import { begin, correctAddress, mailServerAway } from "@/prisma/story/acts/mishaps";
import { open, settle } from "@/prisma/story/acts/opening";
import { planFor } from "@/prisma/story/acts/planning";
import type { Calendar } from "@/prisma/story/calendar";
import { journeys, type StoryProgramme } from "@/prisma/story/journeys";
import { citizens } from "@/prisma/story/rue-partagee/citizens";
import { closedDuos } from "@/prisma/story/rue-partagee/closed-duos";
import { frames } from "@/prisma/story/rue-partagee/frames";
import { introductions } from "@/prisma/story/rue-partagee/introductions";
import { migrants } from "@/prisma/story/rue-partagee/migrants";
import { moreCitizens } from "@/prisma/story/rue-partagee/more-citizens";
import { moreMigrants } from "@/prisma/story/rue-partagee/more-migrants";
import { newDuos } from "@/prisma/story/rue-partagee/new-duos";
import { organisation } from "@/prisma/story/rue-partagee/organisation";
import { logbook, selecting, sessionsOf } from "@/prisma/story/rue-partagee/programme";
import { proposals } from "@/prisma/story/rue-partagee/proposals";
import { decidedAfterVotes, decidedByVotes } from "@/prisma/story/rue-partagee/questions";
import { recentCitizens } from "@/prisma/story/rue-partagee/recent-citizens";
import { recentMigrants } from "@/prisma/story/rue-partagee/recent-migrants";
import { runningDuos } from "@/prisma/story/rue-partagee/running-duos";
import { tell } from "@/prisma/story/telling";
import type { World } from "@/prisma/story/world";

const unknownAddresses = ["amelie.rousseau@courier.example", "leyla.mammadova@maill.example"];

/** A proposal of which nobody heard any more frees its people before they are put to others. */
const afterTheExpiry = 201;

export function duoProgramme(calendar: Calendar): StoryProgramme {
  return {
    key: "duos",
    first: "selection",
    reflectionDays: 7,
    selecting,
    trainer: "rachel",
    sessions: sessionsOf(calendar),
    logbook,
    people: [...citizens, ...migrants, ...moreCitizens, ...moreMigrants, ...recentCitizens, ...recentMigrants],
    proposals,
    duos: [...closedDuos, ...runningDuos, ...newDuos],
  };
}

export async function tellRuePartagee(calendar: Calendar, platformId: string, password: string): Promise<World> {
  const world = await open(organisation, calendar, platformId);
  for (const address of unknownAddresses) world.unknownAddresses.add(address);
  const acts = [
    ...settle(world, organisation, password),
    ...frames.flatMap((one) => frame(world, one)),
    ...journeys(world, duoProgramme(calendar)),
    askTheTeam(world, "samia", "duos", "team", 13),
    ...putToTheTeam(world, "samia", "duos", decidedByVotes),
    askTheTeam(world, "samia", "duos", "coordinator", 10),
    ...putToTheTeam(world, "samia", "duos", decidedAfterVotes, 1),
    chooseWays(world, "samia", "duos", 7),
    ...introduce(world, "samia", "duos", 6, introductions),
    planFor(world, "samia", "duos", { name: "Début du mois", begun: 19, ends: "discarded" }),
    planFor(world, "samia", "duos", { name: "Première idée", begun: 3, ends: "onePairPublished" }),
    planFor(world, "samia", "duos", { name: "Cette semaine", begun: 2 }),
    correctAddress(world, "samia", "amelie", "amelie.rousseau@courrier.example", 50),
    begin(world, {
      programme: "duos",
      side: "migrant",
      locale: "ar",
      on: 6,
      time: "21:05",
      answers: { name: "هدى سليمان", calledName: "هدى", hasEmail: "no", phone: "0470 00 02 91", postcode: "1000" },
    }),
    begin(world, {
      programme: "duos",
      side: "citizen",
      locale: "nl",
      on: 2,
      time: "12:35",
      answers: { name: "Veerle Dhondt", calledName: "Veerle", email: "veerle.dhondt@post.example", phone: "" },
      email: "veerle.dhondt@post.example",
    }),
    mailServerAway(world, 1, "22:26"),
  ];
  await tell(world, [...acts, ...mornings(calendar, organisation.opened - 10, [afterTheExpiry])]);
  return world;
}
