/** A duo with both people, its reference person and its first meeting, read in one statement. */
import type { Context } from "@/lib/access/context";
import type { DuoState } from "@/lib/domain/duo";
import type { FirstMeetingState } from "@/lib/domain/first-meeting";
import type { Locale, Localised } from "@/lib/domain/locale";
import { type Conduct, standardConduct } from "@/lib/domain/matching/conduct";
import { readReasons } from "@/lib/domain/matching/explanation";
import type { Answer } from "@/lib/domain/matching/proposal";
import type { Reason } from "@/lib/domain/matching/reason";
import type { Side, Vocabulary } from "@/lib/domain/programme";
import type { LanguageAnswer } from "@/lib/domain/question";
import type { PlaceNames } from "@/lib/features/matching/pool";
import type { Prisma } from "@/lib/generated/prisma/client";

export type MemberFacts = {
  readonly participationId: string;
  readonly personId: string;
  readonly calledName: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly locale: Locale;
  readonly languages: readonly LanguageAnswer[];
  readonly placeNames: PlaceNames | null;
};

export type MeetingFacts = {
  readonly id: string;
  readonly state: FirstMeetingState;
  readonly place: string;
  readonly startsAt: Date;
  readonly invited: string;
  readonly mediatorId: string | null;
  readonly mediator: string | null;
  readonly expectations: { readonly [S in Side]: string | null };
  readonly agrees: { readonly [S in Side]: boolean | null };
};

export type DuoFacts = {
  readonly id: string;
  readonly proposalId: string;
  readonly state: DuoState;
  readonly stateSince: Date;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly plannedEndAt: Date | null;
  readonly closedAt: Date | null;
  readonly programme: { readonly id: string; readonly name: Localised; readonly vocabulary: Vocabulary };
  readonly reasons: readonly Reason[];
  /** What each said to the proposal; null where they are asked at the first meeting. */
  readonly answers: { readonly [S in Side]: Answer | null };
  /** As it was when the two were put to each other. */
  readonly conduct: Conduct;
  readonly members: { readonly [S in Side]: MemberFacts };
  readonly reference: {
    readonly membershipId: string;
    readonly calledName: string;
    readonly active: boolean;
    readonly hours: Localised | null;
    readonly means: Localised | null;
  };
  readonly meeting: MeetingFacts | null;
  /** Open calls for help that came without a meeting. */
  readonly askedHelpAt: { readonly [S in Side]: Date | null };
};

type PersonJson = Omit<MemberFacts, "placeNames"> & { readonly nameFr: string | null; readonly nameNl: string | null };
type Row = Omit<DuoFacts, "members" | "reasons" | "meeting" | "conduct" | "askedHelpAt"> & {
  citizenAskedHelpAt: Date | null;
  migrantAskedHelpAt: Date | null;
  reasons: unknown;
  conduct: Conduct | null;
  proposalDays: number;
  citizen: PersonJson;
  migrant: PersonJson;
  meeting: (Omit<MeetingFacts, "startsAt"> & { readonly startsAt: string }) | null;
};

/** The duos that a condition on `d` (duo), `cp` and `mp` (its people) finds, the latest first. */
export async function duoFacts({ db, organisationId }: Context, condition: Prisma.Sql): Promise<DuoFacts[]> {
  const rows = await db.$queryRaw<Row[]>`
    select d."id", d."proposalId", d."state"::text as "state", d."stateSince", d."createdAt", d."startedAt", d."plannedEndAt",
      d."closedAt", d."citizenAskedHelpAt", d."migrantAskedHelpAt", o."reasons", v."settings" -> 'conduct' as "conduct",
      g."proposalDays", json_build_object('citizen', o."citizenAnswer", 'migrant', o."migrantAnswer") as "answers",
      json_build_object('participationId', c."id", 'personId', cp."id", 'calledName', cp."calledName",
        'name', cp."name", 'email', cp."email", 'phone', cp."phone", 'locale', cp."locale",
        'languages', coalesce(c."profile" -> 'languages', '[]'), 'nameFr', cc."nameFr", 'nameNl', cc."nameNl") as "citizen",
      json_build_object('participationId', m."id", 'personId', mp."id", 'calledName', mp."calledName",
        'name', mp."name", 'email', mp."email", 'phone', mp."phone", 'locale', mp."locale",
        'languages', coalesce(m."profile" -> 'languages', '[]'), 'nameFr', mc."nameFr", 'nameNl', mc."nameNl") as "migrant",
      json_build_object('id', g."id", 'name', g."name", 'vocabulary', g."vocabulary") as "programme",
      json_build_object('membershipId', k."id", 'calledName', r."calledName", 'active', k."suspendedAt" is null,
        'hours', k."contactHours", 'means', k."contactMeans") as "reference",
      case when f."id" is null then null else json_build_object('id', f."id", 'state', f."state", 'place', f."place",
        'startsAt', f."startsAt", 'invited', f."invited", 'mediatorId', f."mediatorId", 'mediator', fp."calledName",
        'expectations', json_build_object('citizen', f."citizenExpectations", 'migrant', f."migrantExpectations"),
        'agrees', json_build_object('citizen', f."citizenAgrees", 'migrant', f."migrantAgrees")) end as "meeting"
    from "Duo" d
    join "Programme" g on g."organisationId" = d."organisationId" and g."id" = d."programmeId"
    join "Proposal" o on o."organisationId" = d."organisationId" and o."id" = d."proposalId"
    left join "MatchingVersion" v on v."organisationId" = o."organisationId" and v."id" = o."matchingVersionId"
    join "Participation" c on c."organisationId" = d."organisationId" and c."id" = d."citizenId"
    join "Person" cp on cp."organisationId" = c."organisationId" and cp."id" = c."personId"
    left join "Postcode" cc on cc."code" = c."profile" ->> 'postcode'
    join "Participation" m on m."organisationId" = d."organisationId" and m."id" = d."migrantId"
    join "Person" mp on mp."organisationId" = m."organisationId" and mp."id" = m."personId"
    left join "Postcode" mc on mc."code" = m."profile" ->> 'postcode'
    join "Membership" k on k."organisationId" = d."organisationId" and k."id" = d."referencePersonId"
    join "Person" r on r."organisationId" = k."organisationId" and r."id" = k."personId"
    left join "FirstMeeting" f on f."organisationId" = d."organisationId" and f."duoId" = d."id"
    left join "Membership" fk on fk."organisationId" = f."organisationId" and fk."id" = f."mediatorId"
    left join "Person" fp on fp."organisationId" = fk."organisationId" and fp."id" = fk."personId"
    where d."organisationId" = ${organisationId}::uuid and ${condition}
    order by d."createdAt" desc, d."id" desc limit 20`;
  return rows.map(({ citizen, migrant, meeting, reasons, conduct, proposalDays, ...row }) => {
    const { citizenAskedHelpAt, migrantAskedHelpAt, ...duo } = row;
    return {
      ...duo,
      conduct: conduct ?? standardConduct(proposalDays),
      reasons: readReasons(reasons),
      members: { citizen: memberOf(citizen), migrant: memberOf(migrant) },
      askedHelpAt: { citizen: citizenAskedHelpAt, migrant: migrantAskedHelpAt },
      meeting: meeting && { ...meeting, startsAt: new Date(meeting.startsAt) },
    };
  });
}

function memberOf({ nameFr, nameNl, ...known }: PersonJson): MemberFacts {
  return { ...known, placeNames: nameFr === null || nameNl === null ? null : { fr: nameFr, nl: nameNl } };
}
