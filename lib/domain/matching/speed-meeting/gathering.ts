/** Who is there, who may meet whom, and what has taken place: all that a schedule is made from. */

export type Meeting = { readonly citizenId: string; readonly migrantId: string };

/** Rounds and tables are counted from 1. */
export type Seat = Meeting & { readonly round: number; readonly table: number };

export type Gathering = {
  /** Those who are there, in the order in which they go first where not all can. */
  readonly citizens: readonly string[];
  readonly migrants: readonly string[];
  /** The pairs that may meet, the better ones first. */
  readonly feasible: readonly Meeting[];
  readonly rounds: number;
  readonly tables: number;
  /** What has taken place, also with people who have left since; nothing of it is planned again. */
  readonly held: readonly Seat[];
};
