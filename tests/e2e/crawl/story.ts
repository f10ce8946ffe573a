/** What of the story is looked at, read from its database: addresses that no link leads to, and whose session to use. */
import { readFileSync } from "node:fs";
import { hashToken } from "@/lib/access/secrets";
import type { Organisation, Site } from "./site";

/** Pages that only a form leads to. */
export async function afterwards(site: Site, { id }: Organisation): Promise<string[]> {
  const [sent] = await site.ask<{ reference: string }>(
    `select "reference" from "Application" where "organisationId" = $1 and "submittedAt" is not null limit 1`,
    [id],
  );
  const space = JSON.parse(readFileSync("lib/messages/fr/space.json", "utf8")) as { thanks: object };
  const thanks = Object.entries(space.thanks).filter(([, words]) => typeof words === "object");
  return [`sent/${sent?.reference}`, ...thanks.map(([what]) => `thanks/${what}`)];
}

/** The screens of the form of each side, by the path under which it is filled in. */
export async function screensOf(site: Site, { id }: Organisation): Promise<{ path: string; keys: string[] }[]> {
  const rows = await site.ask<{ slug: string; side: string; keys: string[] }>(
    `select distinct on (p."slug", f."side") p."slug", f."side"::text,
       (select array_agg(q ->> 'key' order by n) from jsonb_array_elements(f."questions"::jsonb) with ordinality as x(q, n)) as "keys"
     from "FormVersion" f join "Programme" p on p."id" = f."programmeId" and p."organisationId" = f."organisationId"
     where f."organisationId" = $1 and p."state" = 'open' order by p."slug", f."side", f."number" desc`,
    [id],
  );
  return rows.map(({ slug, side, keys }) => ({ path: `apply/${slug}/${side}`, keys }));
}

/** Somebody of each side in each state, everybody who is about to meet, and whoever has something to answer. */
export async function peopleOf(
  site: Site,
  { id }: Organisation,
): Promise<{ personId: string; first: boolean; meetingId: string | null }[]> {
  return site.ask(
    `with first as (
       select distinct on ("state") "personId" from "Participation" where "organisationId" = $1 order by "state", "id"
     ), wanted as (
       (select distinct on ("state", "side") "personId" from "Participation" where "organisationId" = $1)
       union (select "personId" from "Participation" where "organisationId" = $1 and "state" = 'meeting')
       union (select distinct on ("purpose") "personId" from "PersonalLink"
         where "organisationId" = $1 and "usedAt" is null and "revokedAt" is null and "expiresAt" > now()
           and "purpose" in ('confirmReflection', 'answerProposal', 'answerMeeting', 'signCharter', 'evaluate',
           'chooseDossier', 'giveWishes')
         order by "purpose", "createdAt" desc)
       union (select p."personId" from "DossierShowing" s join "Participation" p
         on p."organisationId" = s."organisationId" and p."id" = s."migrantId"
         where s."organisationId" = $1 and s."answer" is null limit 2)
       union (select "personId" from first)
     ) select "personId", "personId" in (select "personId" from first) as "first", (
       select m."id" from "Participation" p
         join "Duo" d on d."organisationId" = p."organisationId" and p."id" in (d."citizenId", d."migrantId")
         join "FirstMeeting" m on m."organisationId" = d."organisationId" and m."duoId" = d."id"
        where p."organisationId" = $1 and p."personId" = wanted."personId" and p."state" = 'meeting' limit 1
       ) as "meetingId" from wanted`,
    [id],
  );
}

/** Pages that only some people are led to, and only at some moments: each with somebody who can open it. */
export async function rarePages(
  site: Site,
  { id, slug }: Organisation,
  locale: string,
): Promise<{ personId: string; path: string }[]> {
  const rows = await site.ask<{ personId: string; path: string }>(
    `(select "personId", 'choice/' || "id" as "path" from "Participation"
       where "organisationId" = $1 and "side" = 'migrant' and "state" = 'waiting' order by "id" limit 2)
     union (select p."personId", 'introduction/' || p."id" from "Dossier" d join "Participation" p
       on p."organisationId" = d."organisationId" and p."id" = d."participationId"
       where d."organisationId" = $1 order by 2 limit 2)
     union (select m."loggedById", 'meetings/' || m."id" from "Meeting" m join "Duo" d
       on d."organisationId" = m."organisationId" and d."id" = m."duoId"
       where m."organisationId" = $1 and d."state" = 'active' and m."removedAt" is null order by 2 desc limit 1)`,
    [id],
  );
  return rows.map(({ personId, path }) => ({ personId, path: `/o/${slug}/${locale}/me/${path}` }));
}

/** Cards of an evening that were filled in on paper and are still to be typed in. */
export async function cardsOf(site: Site, { id, slug }: Organisation): Promise<string[]> {
  const rows = await site.ask<{ evening: string; guest: string }>(
    `select g."speedMeetingId" as "evening", g."id" as "guest" from "SpeedMeetingGuest" g
       join "SpeedMeeting" m on m."organisationId" = g."organisationId" and m."id" = g."speedMeetingId"
     where g."organisationId" = $1 and m."state" = 'wishing' and g."state" = 'present' and g."wishedAt" is null limit 1`,
    [id],
  );
  return rows.map(({ evening, guest }) => `/w/${slug}/matching/evenings/${evening}/card/${guest}`);
}

/** One link of each purpose that still opens, and one that does not. */
export async function linksOf(site: Site, { id }: Organisation): Promise<string[]> {
  const bodies = await site.ask<{ body: string }>(
    `select "demoBody" as "body" from "Message" where "organisationId" = $1 and "demoBody" like '%/l/%' order by "sentAt" desc`,
    [id],
  );
  const tokens = bodies.flatMap(({ body }) => /\/l\/([\w-]{20,})/.exec(body)?.[1] ?? []);
  const rows = await site.ask<{ tokenHash: string; kind: string }>(
    `select "tokenHash", "purpose" || case when "usedAt" is null and "expiresAt" > now() then '' else ' over' end as "kind"
       from "PersonalLink" where "organisationId" = $1`,
    [id],
  );
  const kinds = new Map(rows.map(({ tokenHash, kind }) => [tokenHash, kind]));
  return [...new Map(tokens.map((token) => [kinds.get(hashToken(token)), token])).values()];
}
