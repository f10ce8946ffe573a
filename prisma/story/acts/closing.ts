/** A duo ends: asked for, planned, done with a last gathering or without; then each is asked how it was. */
import { type RespondentKind, respondentKinds } from "@/lib/domain/evaluation";
import { askClosure, closeDuo, planClosure } from "@/lib/features/closure/commands";
import { answerEvaluation } from "@/lib/features/evaluation/commands";
import { rejoinProgramme } from "@/lib/features/selection/commands";
import { duoIdOf } from "@/prisma/story/acts/meeting";
import type { StoryClosure, StoryDuo } from "@/prisma/story/duos";
import { must } from "@/prisma/story/must";
import type { Act } from "@/prisma/story/telling";
import { known, linkHolder, look, membershipOf, participant, staff, type World } from "@/prisma/story/world";

export function close(world: World, coordinator: string, duo: StoryDuo): Act[] {
  const { closure } = duo;
  if (!closure) return [];
  return [
    ...ask(world, duo, closure),
    ...plan(world, duo, closure),
    ...finish(world, duo, closure),
    ...evaluate(world, duo, closure),
    ...rejoin(world, coordinator, closure),
  ];
}

/** Whoever follows the duo in the end. */
const companion = ({ reference, handedOver }: StoryDuo) => handedOver?.to ?? reference;

function ask({ calendar }: World, duo: StoryDuo, { asked }: StoryClosure): Act[] {
  if (!asked) return [];
  const { by, on, reason, note, tellOther } = asked;
  return [
    {
      at: calendar.at(on, "20:05"),
      what: `the ${by} of ${duo.key} asks to end it`,
      run: (world, now) =>
        must(askClosure(participant(world, duo[by], now), { duoId: duoIdOf(world, duo.key), reason, note, tellOther })),
    },
  ];
}

function plan({ calendar }: World, duo: StoryDuo, { planned }: StoryClosure): Act[] {
  if (!planned) return [];
  const { on, reason, note = "", gathering } = planned;
  return [
    {
      at: calendar.office(on, "11:05"),
      what: `the end of ${duo.key} is planned`,
      run: (world, now) =>
        must(
          planClosure(staff(world, companion(duo), now), {
            duoId: duoIdOf(world, duo.key),
            reason,
            note,
            gatheringDay: gathering ? calendar.day(gathering.on) : "",
            gatheringTime: gathering?.time ?? "",
            mediatorId: gathering ? membershipOf(world, companion(duo)) : "",
          }),
        ),
    },
  ];
}

function finish({ calendar }: World, duo: StoryDuo, { done }: StoryClosure): Act[] {
  if (!done) return [];
  const { on, reason, gathering, note } = done;
  return [
    {
      at: calendar.office(on, "14:30"),
      what: `${duo.key} is closed`,
      run: (world, now) =>
        must(
          closeDuo(staff(world, companion(duo), now), {
            duoId: duoIdOf(world, duo.key),
            reason,
            lastGatheringHeld: gathering === null ? "no" : "yes",
            gatheringDay: gathering === null ? "" : calendar.day(gathering),
            mediatorId: gathering === null ? "" : membershipOf(world, companion(duo)),
            note,
          }),
        ),
    },
  ];
}

function evaluate({ calendar }: World, duo: StoryDuo, { evaluations = {} }: StoryClosure): Act[] {
  return respondentKinds.flatMap((respondent): Act[] => {
    const given = evaluations[respondent];
    if (!given) return [];
    const ofTeam = respondent === "referencePerson";
    return [
      {
        at: ofTeam ? calendar.office(given.on, "16:40") : calendar.at(given.on, "20:50"),
        what: `the ${respondent} of ${duo.key} answers the evaluation`,
        afterMail: true,
        run: (world, now) => answer(world, duo, respondent, given.answers, now),
      },
    ];
  });
}

async function answer(
  world: World,
  duo: StoryDuo,
  respondent: RespondentKind,
  answers: Readonly<Record<string, string>>,
  now: Date,
): Promise<void> {
  const duoId = duoIdOf(world, duo.key);
  const { id } = await look(world, ({ db, organisationId }) =>
    db.evaluation.findFirstOrThrow({ where: { organisationId, duoId, respondent }, select: { id: true } }),
  );
  const caller =
    respondent === "referencePerson"
      ? staff(world, companion(duo), now)
      : await linkHolder(world, duo[respondent], "evaluate", id, now);
  await must(answerEvaluation(caller, { evaluationId: id, answers }));
}

function rejoin({ calendar }: World, coordinator: string, { again = [] }: StoryClosure): Act[] {
  return again.map(({ key, on }) => ({
    at: calendar.office(on, "10:15"),
    what: `${key} wishes to take part once more`,
    run: (world: World, now: Date) =>
      must(
        rejoinProgramme(staff(world, coordinator, now), {
          participationId: known(world.people, key).participationId,
        }),
      ),
  }));
}
