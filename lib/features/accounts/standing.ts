/** Where someone stands in each of their programmes, read in one statement. */
import type { Context } from "@/lib/access/context";
import type { Localised } from "@/lib/domain/locale";
import { endsAt } from "@/lib/domain/matching/proposal-question";
import type { OwnFacts } from "@/lib/domain/next-thing";
import type { Vocabulary } from "@/lib/domain/programme";
import type { Contact } from "@/lib/features/accounts/queries";

export type Owned = OwnFacts & {
  readonly programme: Localised;
  readonly vocabulary: Vocabulary;
  /** By name only once they meet for good: before that the page of the duo says what may be known. */
  readonly partner: string | null;
  readonly contact: Contact | null;
};

/** JSON has no dates: they arrive as texts. */
type Json<T> = T extends Date ? string : T extends object ? { [K in keyof T]: Json<T[K]> } : T;
type Dated = "proposal" | "meeting" | "training" | "evening";
type Paused = { readonly proposal: { readonly pausedAt: Date | null } | null };
type Row = Omit<Owned, Dated> & Json<Pick<Owned, Dated> & Paused>;

export async function readOwned({ db, organisationId, now }: Context, personId: string): Promise<Owned[]> {
  const rows = await db.$queryRaw<Row[]>`
    select p."id" as "participationId", p."state"::text as "state", p."reflectionEndsAt",
      g."name" as "programme", g."vocabulary"::text as "vocabulary", d."duo", d."partner", m."meeting", o."proposal",
      t."training", e."evaluation", w."evening",
      exists (select from "DossierShowing" s where s."organisationId" = p."organisationId" and s."migrantId" = p."id"
        and s."answer" is null) as "mayChoose",
      exists (select from "Dossier" s where s."organisationId" = p."organisationId" and s."participationId" = p."id"
        and s."state" = 'draft' and s."agreedAt" is null) as "mayAgree",
      coalesce(d."isOpen", false) and v."id" is not null and not exists (
        select from "CharterSignature" s where s."organisationId" = p."organisationId"
          and s."participationId" = p."id" and s."charterVersionId" = v."id") as "mustSign",
      case when c."id" is not null then jsonb_build_object('calledName', cp."calledName", 'hours', c."contactHours",
        'means', c."contactMeans") end as "contact"
    from "Participation" p
    join "Programme" g on g."organisationId" = p."organisationId" and g."id" = p."programmeId"
    left join "CharterVersion" v on v."organisationId" = p."organisationId" and v."programmeId" = p."programmeId"
      and v."state" = 'published'
    left join lateral (
      select x."id", x."referencePersonId", x."state" in ('meeting', 'active', 'closing') as "isOpen",
        jsonb_build_object('id', x."id", 'state', x."state") as "duo",
        case when x."state" not in ('meeting', 'separated') then op."calledName" end as "partner"
      from "Duo" x
      join "Participation" q on q."organisationId" = x."organisationId"
        and q."id" = case when x."citizenId" = p."id" then x."migrantId" else x."citizenId" end
      join "Person" op on op."organisationId" = q."organisationId" and op."id" = q."personId"
      where x."organisationId" = p."organisationId" and (x."citizenId" = p."id" or x."migrantId" = p."id")
      order by x."createdAt" desc limit 1
    ) d on true
    left join lateral (
      select jsonb_build_object('id', f."id", 'state', f."state", 'startsAt', f."startsAt", 'place', f."place",
        'answered', (case when p."side" = 'citizen' then f."citizenAgrees" else f."migrantAgrees" end) is not null
      ) as "meeting"
      from "FirstMeeting" f where f."organisationId" = p."organisationId" and f."duoId" = d."id"
    ) m on true
    left join lateral (
      select x."referencePersonId", jsonb_build_object('id', x."id", 'expiresAt', x."expiresAt",
        'pausedAt', x."pausedAt", 'answered',
        (case when p."side" = 'citizen' then x."citizenAnswer" else x."migrantAnswer" end) is not null,
        'questionWaits', exists (select from "ProposalQuestion" w where w."organisationId" = x."organisationId"
          and w."proposalId" = x."id" and w."side" = p."side" and w."answeredAt" is null)) as "proposal"
      from "Proposal" x
      where x."organisationId" = p."organisationId" and (x."citizenId" = p."id" or x."migrantId" = p."id")
        and x."state" = 'proposed' and (x."expiresAt" > ${now} or x."pausedAt" is not null)
        and (case when p."side" = 'citizen' then x."citizenAskedAt" else x."migrantAskedAt" end) is not null
      limit 1
    ) o on true
    left join lateral (
      select jsonb_build_object('startsAt', td."startsAt", 'place', ts."place") as "training"
      from "Enrolment" n
      join "TrainingSession" ts on ts."organisationId" = n."organisationId" and ts."id" = n."sessionId"
      join "TrainingDate" td on td."organisationId" = n."organisationId" and td."sessionId" = n."sessionId"
      where n."organisationId" = p."organisationId" and n."participationId" = p."id" and n."state" = 'enrolled'
        and ts."state" = 'planned' and td."endsAt" > ${now}
      order by td."startsAt" limit 1
    ) t on true
    left join lateral (
      select jsonb_build_object('id', x."id") as "evaluation" from "Evaluation" x
      where x."organisationId" = p."organisationId" and x."duoId" = d."id" and x."personId" = p."personId"
        and x."state" = 'due' limit 1
    ) e on true
    left join lateral (
      select jsonb_build_object('guestId', gu."id", 'startsAt', sm."startsAt", 'place', sm."place",
        'wishesOpen', sm."state" = 'wishing') as "evening"
      from "SpeedMeetingGuest" gu
      join "SpeedMeeting" sm on sm."organisationId" = gu."organisationId" and sm."id" = gu."speedMeetingId"
      where gu."organisationId" = p."organisationId" and gu."participationId" = p."id"
        and (sm."state" in ('planned', 'running') and gu."state" <> 'absent'
            and sm."startsAt" > ${now}::timestamptz - interval '12 hours'
          or sm."state" = 'wishing' and gu."wishedAt" is null and exists (
            select from "SpeedMeetingSeat" se where se."organisationId" = gu."organisationId"
              and se."speedMeetingId" = sm."id" and gu."id" in (se."citizenId", se."migrantId")))
      order by sm."state" = 'wishing' desc, sm."startsAt" limit 1
    ) w on true
    left join "Membership" c on c."organisationId" = p."organisationId"
      and c."id" = case when d."isOpen" then d."referencePersonId" else o."referencePersonId" end
    left join "Person" cp on cp."organisationId" = c."organisationId" and cp."id" = c."personId"
    where p."organisationId" = ${organisationId}::uuid and p."personId" = ${personId}::uuid
    order by p."createdAt" desc, p."id" limit 20`;
  return rows.map((row) => ({
    ...row,
    proposal: row.proposal && proposalOf(row.proposal, now),
    meeting: row.meeting && { ...row.meeting, startsAt: new Date(row.meeting.startsAt) },
    training: row.training && { ...row.training, startsAt: new Date(row.training.startsAt) },
    evening: row.evening && { ...row.evening, startsAt: new Date(row.evening.startsAt) },
  }));
}

function proposalOf({ pausedAt, expiresAt, ...known }: NonNullable<Row["proposal"]>, now: Date) {
  const time = { expiresAt: new Date(expiresAt), pausedAt: pausedAt === null ? null : new Date(pausedAt) };
  return { ...known, expiresAt: endsAt(time, now) };
}
