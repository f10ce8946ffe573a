/** What staff compare of people: facts of matching, nothing of how to reach them. */
import type { PoolMember } from "@/lib/features/matching/pool";

export function candidateOf({ id, personId, side, state, calledName, waitingDays, placeNames, profile }: PoolMember) {
  const { languages, halfDays, interests, needs, offers, radiusKm } = profile;
  const facts = { languages, halfDays, interests, needs, offers, radiusKm };
  return { participationId: id, personId, side, state, calledName, waitingDays, placeNames, ...facts };
}
export type MatchCandidate = ReturnType<typeof candidateOf>;

export type PeopleFilter = { readonly text?: string; readonly language?: string };

/** How many of the other side are listed at once. */
const mostListed = 20;

const plain = (text: string) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

/** People of the pool whom a search finds, who waits longest first: a list, not a ranking. */
export function listOf(pool: readonly PoolMember[], { text = "", language = "" }: PeopleFilter) {
  const wanted = plain(text.trim());
  const found = pool.filter(({ calledName, placeNames, profile }) => {
    const words = [calledName, placeNames?.fr ?? "", placeNames?.nl ?? "", profile.postcode ?? ""];
    const speaks = language === "" || profile.languages.some(({ code }) => code === language);
    return speaks && (wanted === "" || words.some((word) => plain(word).includes(wanted)));
  });
  found.sort((a, b) => b.waitingDays - a.waitingDays || (a.id < b.id ? -1 : 1));
  return {
    people: found.slice(0, mostListed).map(candidateOf),
    found: found.length,
    all: pool.length,
    languages: [...new Set(pool.flatMap(({ profile }) => profile.languages.map(({ code }) => code)))].sort(),
  };
}
export type ListedPeople = ReturnType<typeof listOf>;
