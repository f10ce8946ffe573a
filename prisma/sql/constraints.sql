-- One open proposal and one open duo for each person and programme life: the database refuses a second one,
-- whatever two coordinators do at the same moment.
create unique index "Proposal_open_citizen" on "Proposal" ("organisationId", "citizenId") where "state" = 'proposed';
create unique index "Proposal_open_migrant" on "Proposal" ("organisationId", "migrantId") where "state" = 'proposed';
create unique index "Duo_open_citizen" on "Duo" ("organisationId", "citizenId") where "state" in ('meeting', 'active', 'closing');
create unique index "Duo_open_migrant" on "Duo" ("organisationId", "migrantId") where "state" in ('meeting', 'active', 'closing');

-- One life per person, programme, side and place as long as it is not over.
create unique index "Participation_open" on "Participation" ("organisationId", "programmeId", "personId", "side", "place")
  where "state" not in ('ended', 'refused', 'withdrawn');

-- A second place is a citizen's.
alter table "Participation" add constraint "Participation_place" check ("place" = 1 or ("side" = 'citizen' and "place" between 2 and 9));

-- The same two people are forbidden once, in the programme and in each plan.
create unique index "PairVeto_once" on "PairVeto"
  ("organisationId", "citizenId", "migrantId", coalesce("planId", '00000000-0000-0000-0000-000000000000')) where "liftedAt" is null;

-- One question about a pair at a time, in the support team.
create unique index "TeamQuestion_open" on "TeamQuestion" ("organisationId", "citizenId", "migrantId") where "state" = 'open';

-- One question of each side at a time.
create unique index "ProposalQuestion_open" on "ProposalQuestion" ("organisationId", "proposalId", "side") where "answeredAt" is null;

alter table "SpeedMeetingWish" add constraint "SpeedMeetingWish_strength" check ("strength" between 0 and 2);
alter table "SpeedMeeting" add constraint "SpeedMeeting_numbers" check
  ("rounds" between 1 and 30 and "minutes" between 2 and 60 and "tables" between 1 and 200);
alter table "MatchingPlan" add constraint "MatchingPlan_progress" check ("progress" between 0 and 100);
alter table "Proposal" add constraint "Proposal_override" check (("overrideReason" is null) = ("overriddenById" is null));

-- One draft and one published version of a charter at a time.
create unique index "CharterVersion_one_draft" on "CharterVersion" ("organisationId", "programmeId") where "state" = 'draft';
create unique index "CharterVersion_one_published" on "CharterVersion" ("organisationId", "programmeId") where "state" = 'published';

-- A confirmed first meeting has a mediator.
alter table "FirstMeeting" add constraint "FirstMeeting_mediator" check ("state" = 'planned' or "mediatorId" is not null);

alter table "Meeting" add constraint "Meeting_minutes" check ("minutes" between 5 and 1440);
alter table "TrainingSession" add constraint "TrainingSession_places" check ("places" between 1 and 500);

-- Every transaction begins here. The organisation is set for this transaction only; changing it within one is refused,
-- since a nested commit would carry the second organisation into the first (seen with savepoints).
create function enter_organisation(organisation uuid, actor_kind text, actor uuid)
  returns table (standing text, roles text[])
  language plpgsql
as $$
declare
  present text := nullif(current_setting('app.organisation_id', true), '');
  suspended timestamptz;
  found_roles text[] := '{}';
begin
  if present is not null and present <> organisation::text then
    raise exception 'this transaction already belongs to another organisation';
  end if;
  perform set_config('app.organisation_id', organisation::text, true),
          set_config('app.actor_id', coalesce(actor::text, ''), true);
  if actor_kind = 'platform' then
    return query select 'ok', found_roles;
    return;
  end if;
  select o."suspendedAt" into suspended from "Organisation" o where o."id" = organisation;
  if not found then
    return query select 'unknown', found_roles;
    return;
  end if;
  if suspended is not null and actor_kind <> 'system' then
    return query select 'suspended', found_roles;
    return;
  end if;
  if actor_kind = 'staff' then
    select m."roles"::text[] into found_roles from "Membership" m
      where m."organisationId" = organisation and m."id" = actor and m."suspendedAt" is null;
    if not found then
      return query select 'suspended', '{}'::text[];
      return;
    end if;
  elsif actor_kind = 'participant' then
    if not exists (select from "Person" p where p."organisationId" = organisation and p."id" = actor) then
      return query select 'unknown', '{}'::text[];
      return;
    end if;
  end if;
  return query select 'ok', found_roles;
end
$$;

-- Finds or makes the sign-in of an e-mail address inside the inviting transaction, without letting the application
-- read the accounts: the answer is an id either way, so it tells nobody whether the address was known.
create function account_for(account_id uuid, account_email text, account_name text, account_locale "Locale", at timestamptz)
  returns uuid
  language sql
  security definer
  set search_path = public, pg_temp
as $$
  insert into "UserAccount" ("id", "email", "name", "passwordHash", "locale", "createdAt")
    values (account_id, lower(account_email), account_name, '', account_locale, at)
    on conflict ("email") do update set "email" = excluded."email"
    returning "id"
$$;

-- A member of staff is written to at the address they sign in with: the link of an invitation sets the password of that
-- account, in every organisation it works for, so nobody may lead it elsewhere by changing the person. Erasing stays
-- possible.
create function keep_staff_address() returns trigger language plpgsql as $$
begin
  if new."email" is distinct from old."email" and new."email" is not null and exists (
    select from "Membership" m where m."organisationId" = new."organisationId" and m."personId" = new."id"
  ) then
    raise exception 'the address of a member of staff is the one they sign in with' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger "Person_staff_address" before update of "email" on "Person"
  for each row execute function keep_staff_address();
