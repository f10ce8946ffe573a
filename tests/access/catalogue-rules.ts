import type pg from "pg";
import { databaseRoles } from "@/lib/env";
import { appendOnlyTables, globalTables } from "@/scripts/tenancy-sql";

const { owner, migrate, app, worker, auth } = databaseRoles;
const runtime = [app, worker, auth];

/** Rights that a role may have and no more: S(elect), I(nsert), U(pdate), D(elete). */
const globalRights: Record<string, Partial<Record<string, string>>> = {
  Organisation: { [app]: "SIUD", [worker]: "SIUD", [auth]: "S" },
  UserAccount: { [auth]: "SIUD" },
  AuthSession: { [auth]: "SIUD" },
  RateLimit: { [auth]: "SIUD" },
  Postcode: { [app]: "S", [worker]: "S", [auth]: "S" },
  _prisma_migrations: {},
  Membership: { [app]: "SIUD", [worker]: "SIUD", [auth]: "S" },
  ...Object.fromEntries(appendOnlyTables.map((table) => [table, { [app]: "SI", [worker]: "SI" }])),
};
const tenantRights = { [app]: "SIUD", [worker]: "SIUD" };

/** Policies beyond the tenant's own: sign-in asks which organisations there are before one is chosen. */
const extraPolicies = ["Organisation.sign_in", "Membership.sign_in"];

/** Functions that reach further than their caller, and may: each fixes its search path and answers nothing personal. */
const ownerFunctions = ["account_for"];

const withoutTenant = `array['${[...globalTables, "_prisma_migrations"].join("','")}']`;
const tables = `
  with tables as (
    select c.oid, c.relname as name, n.nspname as schema, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
           tenant.attnum as tenant, tenant.attnotnull as required, tenant.atttypid as type
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      left join pg_attribute tenant on tenant.attrelid = c.oid and tenant.attname = 'organisationId' and not tenant.attisdropped
     where c.relkind in ('r', 'p', 'f') and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss')
       and n.nspname not like 'pg_toast%' and n.nspname not like 'pg_temp%'
  ), walled as (
    select oid, name, enabled, forced,
           case when name = 'Organisation' then 'id' else '"organisationId"' end as key
      from tables where tenant is not null or name = 'Organisation'
  )`;
const policyText = `format('(%s = ( SELECT app_org() AS app_org))', walled.key)`;

/** Each query answers with the objects that break the rule, one a row. */
export const rules = {
  "a table without organisationId is not among the global ones": `${tables} select name from tables where tenant is null and (name <> all (${withoutTenant}) or schema <> 'public')`,
  "organisationId may be null or is no uuid": `${tables} select name from tables where tenant is not null and (not required or type <> 'uuid'::regtype)`,
  "row-level security is not enabled": `${tables} select name from walled where not enabled`,
  "row-level security is not forced": `${tables} select name from walled where not forced`,
  "the tenant policy is missing or lets more through than its own organisation": `${tables}
    select name from walled where not exists (
      select from pg_policy p where p.polrelid = walled.oid and p.polname = 'tenant' and p.polcmd = '*' and p.polpermissive
         and p.polroles @> array['${app}', '${worker}']::regrole[]::oid[]
         and pg_get_expr(p.polqual, p.polrelid) = ${policyText}
         and pg_get_expr(p.polwithcheck, p.polrelid) = ${policyText})`,
  "a second policy opens the table": `${tables}
    select format('%s.%s', walled.name, p.polname) from pg_policy p join walled on walled.oid = p.polrelid
     where p.polpermissive and p.polname <> 'tenant'
       and not (format('%s.%s', walled.name, p.polname) = any (array['${extraPolicies.join("','")}'])
                and p.polcmd = 'r' and p.polroles = array['${auth}'::regrole]::oid[])`,
  "the primary key does not begin with organisationId": `${tables}
    select name from tables where tenant is not null and not exists (
      select from pg_index i where i.indrelid = tables.oid and i.indisprimary and i.indkey[0] = tables.tenant)`,
  "a unique index does not begin with organisationId": `${tables}
    select i.indexrelid::regclass::text as name from pg_index i join tables on tables.oid = i.indrelid
     where tenant is not null and i.indisunique and i.indkey[0] <> tenant`,
  "no index begins with organisationId": `${tables}
    select name from tables where tenant is not null and not exists (
      select from pg_index i where i.indrelid = tables.oid and i.indkey[0] = tenant and i.indpred is null and i.indisvalid)`,
  "a foreign key between tenant tables does not hold organisationId": `${tables}
    select c.conname::text as name from pg_constraint c
      join tables source on source.oid = c.conrelid join tables target on target.oid = c.confrelid
     where c.contype = 'f' and source.tenant is not null and target.tenant is not null
       and not exists (select from generate_subscripts(c.conkey, 1) at
                        where c.conkey[at] = source.tenant and c.confkey[at] = target.tenant)`,
  "a view runs with its owner's rights": `
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'v' and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss')
       and not coalesce(c.reloptions, '{}') && array['security_invoker=true', 'security_invoker=on']`,
  "a materialised view keeps rows of all organisations": `select relname as name from pg_class where relkind = 'm'`,
  "a function runs with its owner's rights": `
    select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
       and not (p.proname = any (array['${ownerFunctions.join("','")}']) and p.proconfig && array['search_path=public, pg_temp'])`,
  "a running role can pass row-level security or change roles": `
    select rolname as name from pg_roles where rolname = any (array['${runtime.join("','")}'])
       and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
  "a running role is a member of another role": `
    select format('%s in %s', member::regrole, roleid::regrole) as name from pg_auth_members
     where member = any (array['${runtime.join("','")}']::regrole[]::oid[])`,
  "a running role owns something": `
    select format('%s owns %s', refobjid::regrole, pg_describe_object(classid, objid, objsubid)) as name from pg_shdepend
     where deptype = 'o' and refclassid = 'pg_authid'::regclass
       and refobjid = any (array['${runtime.join("','")}']::regrole[]::oid[])
       and dbid in (0, (select oid from pg_database where datname = current_database()))`,
  "a table does not belong to the owner role": `${tables}
    select name from tables join pg_class c on c.oid = tables.oid where c.relowner <> '${owner}'::regrole`,
  "someone can sign in as the owner": `
    select rolname as name from pg_roles where rolname = '${owner}' and (rolcanlogin or rolsuper or rolbypassrls)
     union all select member::regrole::text from pg_auth_members
      where roleid = '${owner}'::regrole and member not in ('${migrate}'::regrole, (select datdba from pg_database
            where datname = current_database()))`,
  "a running role may truncate, refer to or hang a trigger on a table": `${tables}
    select format('%s by %s', name, role) from tables, unnest(array['${runtime.join("','")}']) role
     where has_table_privilege(role, oid, 'truncate') or has_table_privilege(role, oid, 'trigger')
        or has_any_column_privilege(role, oid, 'references')`,
  "a running role may create tables": `
    select format('%s in %s', role, n.nspname) as name from pg_namespace n, unnest(array['${runtime.join("','")}']) role
     where has_schema_privilege(role, n.oid, 'create')`,
  "a running role has a right it does not need": `${tables},
    allowed as (select key as name, value as rights from jsonb_each($1::jsonb))
    select format('%s on %s by %s', privilege, tables.name, role) from tables
      left join allowed on allowed.name = tables.name,
      unnest(array['${runtime.join("','")}']) role, unnest(array['select', 'insert', 'update', 'delete']) privilege
     where case privilege when 'delete' then has_table_privilege(role, tables.oid, privilege)
                          else has_any_column_privilege(role, tables.oid, privilege) end
       and position(upper(left(privilege, 1)) in coalesce(coalesce(allowed.rights, $2::jsonb) ->> role, '')) = 0`,
} as const;

export type Rule = keyof typeof rules;

export async function faults(client: pg.Client): Promise<{ rule: Rule; object: string }[]> {
  const found: { rule: Rule; object: string }[] = [];
  for (const [rule, sql] of Object.entries(rules) as [Rule, string][]) {
    const rights = sql.includes("$1") ? [JSON.stringify(globalRights), JSON.stringify(tenantRights)] : [];
    const result = await client.query<Record<string, string>>(sql, rights);
    found.push(...result.rows.map((row) => ({ rule, object: Object.values(row)[0] ?? "" })));
  }
  return found;
}
