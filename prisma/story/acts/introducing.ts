/** A programme in which newcomers choose too: citizens are introduced, and those who wait read a few introductions. */
import {
  agreeToDossier,
  chooseDossiers,
  offerDossiersToAll,
  passDossiers,
  publishDossier,
  saveDossier,
  withdrawOwnDossier,
} from "@/lib/features/dossier/commands";
import { dossierChoice } from "@/lib/features/dossier/queries";
import { settingsInForce } from "@/lib/features/matching/in-force";
import { publishMatching } from "@/lib/features/matching-settings/commands";
import { onOwnPhone, type Waiting, waitingIn } from "@/prisma/story/acts/waiting";
import type { DaysAgo } from "@/prisma/story/calendar";
import { must } from "@/prisma/story/must";
import type { Act } from "@/prisma/story/telling";
import { known, look, staff, type World } from "@/prisma/story/world";

/** Newcomers choose and people meet at evenings, besides what the programme did before. */
export function chooseWays(world: World, coordinator: string, programme: string, on: DaysAgo): Act {
  return {
    at: world.calendar.office(on, "09:20"),
    what: `${programme} lets newcomers choose`,
    async run(told, now) {
      const { programmeId } = known(told.programmes, programme);
      const { conduct, criteria, number } = await look(told, async (context) => {
        const { organisationId } = told;
        const of = { where: { organisationId, id: programmeId } };
        return settingsInForce(context, await context.db.programme.findFirstOrThrow(of));
      });
      const { criteria: weighed, ...thresholds } = criteria;
      const ways = [...new Set([...conduct.ways, "newcomer" as const, "event" as const])];
      const seen = { citizen: [...conduct.seen.citizen], migrant: [...conduct.seen.migrant] };
      await must(
        publishMatching(staff(told, coordinator, now), {
          programmeId,
          number,
          ...conduct,
          ...thresholds,
          ways,
          seen,
          criteria: weighed,
        }),
      );
    },
  };
}

/** Written in one go, agreed to in the evening by all but the last of several, published; the second withdraws. */
export function introduce(
  world: World,
  coordinator: string,
  programme: string,
  on: DaysAgo,
  words: readonly string[],
): Act[] {
  const { calendar } = world;
  const written = calendar.working(on);
  const people = (told: World) => waitingIn(told, programme, "citizen");
  return [
    {
      at: calendar.at(written, "10:15"),
      what: "introductions are written",
      async run(told, now) {
        for (const [index, { id: participationId }] of (await people(told)).entries()) {
          const fr = words[index % words.length] ?? "";
          await must(saveDossier(staff(told, coordinator, now), { participationId, words: { fr } }));
        }
      },
    },
    {
      at: calendar.at(written, "20:40"),
      what: "citizens agree to their introduction",
      async run(told, now) {
        for (const person of agreeing(await people(told)))
          await must(agreeToDossier(onOwnPhone(told, person, now), { participationId: person.id }));
      },
    },
    {
      at: calendar.at(written - 1, "09:50"),
      what: "introductions are published",
      async run(told, now) {
        for (const { id: participationId } of agreeing(await people(told)))
          await must(publishDossier(staff(told, coordinator, now), { participationId }));
      },
    },
    {
      at: calendar.at(written - 1, "10:05"),
      what: "newcomers are shown introductions",
      run: (told, now) => {
        const { programmeId } = known(told.programmes, programme);
        return must(offerDossiersToAll(staff(told, coordinator, now), { programmeId }));
      },
    },
    {
      at: calendar.at(written - 1, "19:30"),
      what: "newcomers answer, and a citizen withdraws",
      async run(told, now) {
        await answerRounds(told, programme, now);
        const [, person] = await people(told);
        if (person) await must(withdrawOwnDossier(onOwnPhone(told, person, now), { participationId: person.id }));
      },
    },
  ];
}

function agreeing(people: readonly Waiting[]): readonly Waiting[] {
  return people.slice(0, Math.max(1, people.length - 1));
}

/** The first who has something to read chooses, the second passes, the others have not looked yet. */
async function answerRounds(world: World, programme: string, now: Date): Promise<void> {
  let answered = 0;
  for (const person of await waitingIn(world, programme, "migrant")) {
    const phone = onOwnPhone(world, person, now);
    const of = { participationId: person.id };
    const { cards } = await must(dossierChoice(phone, of));
    const [first, second] = cards;
    if (!first || answered > 1) continue;
    answered += 1;
    if (answered === 1) await must(chooseDossiers(phone, { ...of, first: first.showingId, second: second?.showingId }));
    else await must(passDossiers(phone, of));
  }
}
