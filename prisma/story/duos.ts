/** Two people who are put to each other, and what becomes of it. */
import type { ClosureReason } from "@/lib/domain/closure";
import type { RespondentKind } from "@/lib/domain/evaluation";
import type { DeclineReason } from "@/lib/domain/matching/proposal";
import type { Side } from "@/lib/domain/programme";
import type { DaysAgo } from "@/prisma/story/calendar";

export type Said = "yes" | DeclineReason;

export type StoryProposal = {
  readonly key: string;
  readonly citizen: string;
  readonly migrant: string;
  /** The reference person there is to be, who follows the duo from its first day. */
  readonly reference: string;
  readonly proposed: DaysAgo;
  /** Yes, or the reason of a no; absent for whoever does not answer. */
  readonly says: { readonly [S in Side]?: Said };
  /** The day on which the team took it back. */
  readonly takenBack?: DaysAgo;
};

export type FirstMeeting = {
  readonly on: DaysAgo;
  readonly time: string;
  readonly place: string;
  readonly invited: string;
  /** Absent as long as nobody has been found; then it cannot be confirmed. */
  readonly mediator?: string;
  /** What each expects, noted when it was held; absent when it is still to come. */
  readonly hopes?: { readonly [S in Side]: string };
  readonly agrees?: { readonly [S in Side]?: "yes" | "no" };
};

export type Meetings = {
  /** About so many days apart. */
  readonly every: number;
  /** The last one; without it they still meet. */
  readonly last?: DaysAgo;
  readonly help?: { readonly on: DaysAgo; readonly by: Side; readonly note: string; readonly seen?: DaysAgo };
};

type Answers = Readonly<Record<string, string>>;

export type StoryClosure = {
  readonly asked?: {
    readonly by: Side;
    readonly on: DaysAgo;
    readonly reason: ClosureReason;
    readonly note: string;
    readonly tellOther: boolean;
  };
  readonly planned?: {
    readonly on: DaysAgo;
    readonly reason: ClosureReason;
    readonly note?: string;
    readonly gathering?: { readonly on: DaysAgo; readonly time: string };
  };
  readonly done?: {
    readonly on: DaysAgo;
    readonly reason: ClosureReason;
    /** The day of the last gathering; null when there was none, and then the note says why. */
    readonly gathering: DaysAgo | null;
    readonly note: string;
  };
  readonly evaluations?: { readonly [R in RespondentKind]?: { readonly on: DaysAgo; readonly answers: Answers } };
  /** Those who wish to take part once more. */
  readonly again?: readonly { readonly key: string; readonly on: DaysAgo }[];
};

export type StoryDuo = StoryProposal & {
  readonly meeting?: FirstMeeting;
  /** Those who have not signed the charter yet. */
  readonly unsigned?: readonly Side[];
  readonly meetings?: Meetings;
  readonly closure?: StoryClosure;
  /** The reference person handed the duo over to somebody else. */
  readonly handedOver?: { readonly on: DaysAgo; readonly to: string };
};
