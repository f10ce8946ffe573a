/** Somebody who applies, as their file tells it. */
import type { Locale } from "@/lib/domain/locale";
import type { Side } from "@/lib/domain/programme";
import type { Presence } from "@/lib/domain/training";
import type { DaysAgo } from "@/prisma/story/calendar";

export type About = {
  /** Whole, in their own script; the key and `calls` are how the story and the others call them. */
  readonly name: string;
  readonly calls: string;
  readonly locale: Locale;
  /** Absent for somebody without an address. */
  readonly email?: string;
  readonly phone?: string;
  readonly postcode: string;
  readonly reach: "2" | "5" | "15" | "50";
  /** Codes and levels: "ar:mother fr:some". */
  readonly speaks: string;
  /** Half-days of the week: "tue-eve sat-am". */
  readonly free: string;
  readonly likes: string;
  /** What a citizen can help with, or what would help a migrant. */
  readonly help?: string;
  readonly trade?: string;
  readonly gender?: "woman" | "man" | "other" | "unsaid";
  readonly prefers?: "woman" | "man";
  readonly born?: number;
  readonly why?: string;
  /** Who filled the form in with them. */
  readonly helper?: string;
};

export type Decision = {
  readonly outcome: "accepted" | "refused";
  readonly reason: string;
  readonly referral?: string;
  /** First a slip of the hand, taken back at once. */
  readonly slip?: boolean;
};

export type Training = {
  readonly session: string;
  /** The day on which the place was taken; without it, soon after it could be. */
  readonly on?: DaysAgo;
  /** One for each date; present at all of them when absent. */
  readonly presence?: readonly Presence[];
  /** The day on which the place was given back, before the training began. */
  readonly left?: DaysAgo;
};

/** A life in the programme up to the pool; what is absent has not happened yet. */
export type Preparation = {
  readonly applied: DaysAgo;
  /** How many of the team gave their view; two when there is a decision. */
  readonly views?: 0 | 1 | 2;
  readonly decision?: Decision;
  readonly training?: readonly Training[];
  readonly reflection?: "yes" | "no";
  /** At an hour of their own; without it, in the evening. */
  readonly hour?: string;
  /** The day on which they said that they no longer wish to take part. */
  readonly withdrew?: DaysAgo;
};

export type StoryPerson = About & Preparation & { readonly key: string; readonly side: Side };

type Told = About & Preparation;

export const citizen = (key: string, told: Told): StoryPerson => ({ key, side: "citizen", ...told });
export const migrant = (key: string, told: Told): StoryPerson => ({ key, side: "migrant", ...told });

export const accepted = (reason: string): Decision => ({ outcome: "accepted", reason });

const words = (text: string) => text.split(" ").filter(Boolean);

/** The answers as the form takes them; what the form does not ask is left out by the command. */
export function answersOf(person: StoryPerson): Record<string, unknown> {
  const help = person.help ? words(person.help) : [];
  return {
    name: person.name,
    calledName: person.calls,
    hasEmail: person.email ? "yes" : "no",
    email: person.email ?? "",
    phone: person.phone ?? "",
    postcode: person.postcode,
    radius: person.reach,
    languages: words(person.speaks),
    halfDays: words(person.free),
    interests: words(person.likes),
    offers: help,
    needs: help,
    trade: person.trade ?? "",
    gender: person.gender ?? "",
    genderPreference: person.prefers ?? "any",
    birthYear: person.born ? String(person.born) : "",
    motivation: person.why ?? "",
  };
}
