-- The organisation of the running transaction. After a transaction PostgreSQL leaves the setting '' rather than NULL
-- on a pooled connection: both mean none, and none sees nothing.
create function app_org() returns uuid language sql stable
  as $$ select nullif(current_setting('app.organisation_id', true), '')::uuid $$;

revoke all on schema public from public;
grant usage on schema public to passerelle_app, passerelle_worker, passerelle_auth;

-- A name as people search for it: without capitals and without accents. No extension is needed, so any server will do.
create function passerelle_plain(text) returns text
  language sql immutable parallel safe
as $$ select regexp_replace(normalize(lower($1), NFD), '[\u0300-\u036f]', '', 'g') $$;
