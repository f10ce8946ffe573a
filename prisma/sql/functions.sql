-- The organisation of the running transaction. After a transaction PostgreSQL leaves the setting '' rather than NULL
-- on a pooled connection: both mean none, and none sees nothing.
create function app_org() returns uuid language sql stable
  as $$ select nullif(current_setting('app.organisation_id', true), '')::uuid $$;

revoke all on schema public from public;
grant usage on schema public to passerelle_app, passerelle_worker, passerelle_auth;
