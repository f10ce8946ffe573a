/** The other one as a member of a duo sees them: what is known between the two at this moment, and not a line more. */
import type { ContactMoment } from "@/lib/domain/matching/conduct";
import { type Acquaintance, contactsShared, disclosed } from "@/lib/domain/matching/disclosure";
import { otherSide, type Side } from "@/lib/domain/programme";
import type { LanguageAnswer } from "@/lib/domain/question";
import type { DuoFacts } from "@/lib/features/duo/facts";
import type { PlaceNames } from "@/lib/features/matching/pool";

export type Partner = {
  /** Null where the programme lets no name be seen yet. */
  readonly calledName: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  /** From when on the two may reach each other; null when they already may. */
  readonly reachFrom: ContactMoment | null;
  readonly languages: readonly LanguageAnswer[];
  readonly placeNames: PlaceNames | null;
};

function acquaintanceOf({ state, answers, meeting }: DuoFacts): Acquaintance {
  return { proposal: "accepted", answers, duo: state, meeting };
}

export function partnerAsSeen(duo: DuoFacts, side: Side, now: Date): Partner {
  const { calledName, phone, email, languages, placeNames } = duo.members[otherSide[side]];
  const between = acquaintanceOf(duo);
  const told = disclosed(duo.conduct, side, between, now);
  const shared = contactsShared(duo.conduct, between);
  return {
    calledName: told.calledName ? calledName : null,
    phone: shared ? phone : null,
    email: shared ? email : null,
    reachFrom: shared ? null : duo.conduct.contactAt,
    languages: told.known ? languages : [],
    placeNames: told.commune ? placeNames : null,
  };
}
