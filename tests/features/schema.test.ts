import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { lastSnapshot, readSchema } from "@/scripts/prisma-files";
import { diffSchemas } from "@/scripts/schema-engine";
import { testServerUrl, withClient, workerDatabase } from "../support/database";

const ours = `n.nspname = 'public' and c.relname <> '_prisma_migrations'`;

/** What a Prisma schema can say; checks, partial indexes and indexes on expressions only exist in the migrations. */
const catalogue = {
  columns: `select format('%I.%I %s%s default %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                          case when a.attnotnull then ' not null' else '' end, coalesce(pg_get_expr(d.adbin, d.adrelid), 'none'))
              from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
              left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
             where ${ours} and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`,
  enums: `select format('%I: %s', t.typname, string_agg(e.enumlabel, ', ' order by e.enumsortorder))
            from pg_enum e join pg_type t on t.oid = e.enumtypid join pg_namespace n on n.oid = t.typnamespace
           where n.nspname = 'public' group by t.typname`,
  keys: `select format('%I on %I: %s', k.conname, c.relname, pg_get_constraintdef(k.oid))
           from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
          where ${ours} and k.contype in ('p', 'f')`,
  indexes: `select pg_get_indexdef(i.indexrelid)
              from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
             where ${ours} and i.indpred is null and i.indexprs is null`,
} as const;

const read = (url: string, sql: string) =>
  withClient(url, async (client) => {
    const result = await client.query<[string]>({ text: sql, rowMode: "array" });
    return result.rows.map(([line]) => line).sort();
  });

let migrated: string;
let declared: string;

beforeAll(async () => {
  migrated = (await workerDatabase()).urls.admin;
  const name = `passerelle_schema_${process.env.VITEST_POOL_ID}`;
  const url = new URL(testServerUrl());
  url.pathname = `/${name}`;
  declared = url.href;
  const sql = await diffSchemas(testServerUrl(), undefined, readSchema());
  await withClient(testServerUrl(), async (client) => {
    await client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
    await client.query(`create database ${pg.escapeIdentifier(name)}`);
  });
  await withClient(declared, (client) => client.query(sql));
});

describe("the migrations make the database that the Prisma schema declares:", () => {
  test.each(Object.entries(catalogue))("%s", async (kind, sql) => {
    const expected = await read(declared, sql);
    expect(expected.length).toBeGreaterThan(kind === "enums" ? 5 : 20);
    expect(await read(migrated, sql)).toEqual(expected);
  });

  test("the snapshot beside the last migration is today's schema", async () => {
    const difference = await diffSchemas(testServerUrl(), lastSnapshot(), readSchema());
    expect(difference.replace("-- This is an empty migration.", "").trim()).toBe("");
  });
});
