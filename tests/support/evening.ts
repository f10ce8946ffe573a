/** An evening with people of both sides, held and wished by the commands themselves. */
import type { WishWord } from "@/lib/domain/matching/evening";
import {
  askWishes,
  beginRound,
  giveWishes,
  inviteEverybody,
  noteEverybody,
  planEvening,
} from "@/lib/features/speed-meeting/commands";
import { eveningPage, ownWishes } from "@/lib/features/speed-meeting/queries";
import { publishConduct } from "@/tests/support/conduct";
import {
  addTestPerson,
  everything,
  openTestOrganisation,
  type TestOrganisation,
  type TestPerson,
} from "@/tests/support/organisation";

export const plan = {
  name: "Soirée",
  place: "Salle du Pont",
  day: "2026-03-10",
  time: "18:00",
  rounds: "3",
  minutes: "8",
  tables: "10",
};
const staff = (at: TestOrganisation) => at.as("coordinator");

export type Evening = { at: TestOrganisation; eveningId: string; citizens: TestPerson[]; migrants: TestPerson[] };

/** People of both sides who wait, at an evening to which all are invited. */
export async function evening(
  citizenCount: number,
  migrantCount: number,
  changes: Partial<typeof plan> = {},
): Promise<Evening> {
  const at = await openTestOrganisation();
  await publishConduct(at, { ways: ["coordinator", "event"] });
  const people = async (side: "citizen" | "migrant", count: number) => {
    const found: TestPerson[] = [];
    for (let index = 0; index < count; index += 1)
      found.push(await addTestPerson(at, side, "waiting", { calledName: `Zénobie-${side}-${index}` }));
    return found;
  };
  const [citizens, migrants] = [await people("citizen", citizenCount), await people("migrant", migrantCount)];
  const planned = await planEvening(staff(at), { programmeId: at.programmeId, ...plan, ...changes });
  if (!planned.ok) throw new Error(planned.reason);
  const { eveningId } = planned.value;
  const invited = await inviteEverybody(staff(at), { eveningId });
  if (!invited.ok) throw new Error(invited.reason);
  return { at, eveningId, citizens, migrants };
}

export async function page({ at, eveningId }: Evening) {
  const found = await eveningPage(staff(at), { eveningId });
  if (!found.ok) throw new Error(found.reason);
  return found.value;
}

export async function guestOf({ eveningId }: Evening, { participationId }: TestPerson) {
  const db = await everything();
  return db.speedMeetingGuest.findFirstOrThrow({ where: { speedMeetingId: eveningId, participationId } });
}

/** Every round is held, then wishes are asked. */
export async function hold(held: Evening, rounds: number): Promise<void> {
  const { at, eveningId } = held;
  await noteEverybody(staff(at), { eveningId });
  for (let round = 1; round <= rounds; round += 1) {
    const begun = await beginRound(staff(at), { eveningId, round });
    if (!begun.ok) throw new Error(begun.reason);
  }
  const asked = await askWishes(staff(at), { eveningId });
  if (!asked.ok) throw new Error(asked.reason);
}

/** Says these words of these people, and no of the others met. */
export async function wish(held: Evening, who: TestPerson, words: readonly [TestPerson, WishWord][]) {
  const guest = await guestOf(held, who);
  const found = await ownWishes(held.at.participant(who.personId), { guestId: guest.id });
  if (!found.ok) throw new Error(found.reason);
  const said = new Map(
    await Promise.all(words.map(async ([about, word]) => [(await guestOf(held, about)).id, word] as const)),
  );
  const wishes = Object.fromEntries(found.value.met.map(({ guestId }) => [guestId, said.get(guestId) ?? "no"]));
  return giveWishes(held.at.participant(who.personId), { guestId: guest.id, wishes });
}
