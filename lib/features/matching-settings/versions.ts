/** Every version of a programme's settings that was ever published, the latest first. */
import type { Context } from "@/lib/access/context";

export type ListedVersion = {
  readonly id: string;
  readonly number: number;
  readonly publishedAt: Date;
  readonly author: string;
  /** How many proposals were made with it. */
  readonly proposals: number;
};

const most = 100;

export function versionsOf({ db, organisationId }: Context, programmeId: string): Promise<ListedVersion[]> {
  return db.$queryRaw<ListedVersion[]>`
    select v."id", v."number", v."publishedAt", pe."calledName" as "author",
      (select count(*)::int from "Proposal" o
        where o."organisationId" = v."organisationId" and o."matchingVersionId" = v."id") as "proposals"
    from "MatchingVersion" v
    join "Membership" m on m."organisationId" = v."organisationId" and m."id" = v."publishedById"
    join "Person" pe on pe."organisationId" = m."organisationId" and pe."id" = m."personId"
    where v."organisationId" = ${organisationId}::uuid and v."programmeId" = ${programmeId}::uuid
    order by v."number" desc limit ${most}`;
}
