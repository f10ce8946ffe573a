/** The coordinator puts two people to each other; each answers by the link of their mail. */
import { type Side, sides } from "@/lib/domain/programme";
import { answerProposal, cancelProposal, proposeDuo, recordAnswer } from "@/lib/features/matching/commands";
import type { DaysAgo } from "@/prisma/story/calendar";
import type { StoryProposal } from "@/prisma/story/duos";
import { must } from "@/prisma/story/must";
import type { Act } from "@/prisma/story/telling";
import { known, linkHolder, look, membershipOf, staff, type World } from "@/prisma/story/world";

/** Days after the proposal on which each side answers. */
const answeredAfter = { citizen: 1, migrant: 2 } as const satisfies Record<Side, DaysAgo>;
const answeredAt = { citizen: "20:15", migrant: "19:05" } as const satisfies Record<Side, string>;

export function propose(world: World, coordinator: string, proposal: StoryProposal): Act[] {
  const { calendar } = world;
  const { key, takenBack } = proposal;
  const proposed = calendar.working(proposal.proposed);
  const proposing: Act = {
    at: calendar.at(proposed, "10:40"),
    what: `${key} is proposed`,
    async run(told, now) {
      const { proposalId } = await must(
        proposeDuo(staff(told, coordinator, now), {
          participationId: known(told.people, proposal.citizen).participationId,
          partnerId: known(told.people, proposal.migrant).participationId,
          referencePersonId: membershipOf(told, proposal.reference),
        }),
      );
      told.duos.set(key, { proposalId });
    },
  };
  const answering = sides
    .filter((side) => proposal.says[side] !== undefined)
    .map(
      (side): Act => ({
        at: calendar.at(proposed - answeredAfter[side], answeredAt[side]),
        what: `the ${side} of ${key} answers`,
        afterMail: true,
        run: (told, now) => answer(told, coordinator, proposal, side, now),
      }),
    );
  if (takenBack === undefined) return [proposing, ...answering];
  const cancelling: Act = {
    at: calendar.office(takenBack, "16:05"),
    what: `${key} is taken back`,
    run: (told, now) =>
      must(cancelProposal(staff(told, coordinator, now), { proposalId: known(told.duos, key).proposalId })),
  };
  return [proposing, ...answering, cancelling];
}

async function answer(world: World, coordinator: string, proposal: StoryProposal, side: Side, now: Date) {
  const said = proposal.says[side] ?? "yes";
  const duo = known(world.duos, proposal.key);
  const { proposalId } = duo;
  const given = said === "yes" ? ({ answer: "yes" } as const) : ({ answer: "no", reason: said } as const);
  const person = proposal[side];
  if (known(world.people, person).person.email) {
    const holder = await linkHolder(world, person, "answerProposal", proposalId, now);
    await must(answerProposal(holder, { proposalId, ...given }));
  } else {
    await must(recordAnswer(staff(world, coordinator, now), { proposalId, side, ...given }));
  }
  const formed = await look(world, ({ db, organisationId }) =>
    db.duo.findFirst({ where: { organisationId, proposalId }, select: { id: true } }),
  );
  if (formed) duo.duoId = formed.id;
}
