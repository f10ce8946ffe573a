import pg from "pg";
import { withClient } from "../tests/support/database";

/** The organisations, their teams and what they have set up stay as they are; people and all that happened is copied. */
const once = [
  "Membership",
  "Programme",
  "CharterVersion",
  "FormVersion",
  "MatchingVersion",
  "PersonalLink",
  "SignInCode",
  "ParticipantSession",
];

interface Column {
  table: string;
  column: string;
  type: string;
  unique: boolean;
}

const columns = `
  select c.table_name as "table", c.column_name as "column", c.udt_name as "type", exists (
      select from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
       where i.indisunique and i.indrelid = format('public.%I', c.table_name)::regclass and a.attname = c.column_name
    ) as "unique"
    from information_schema.columns c
   where c.table_schema = 'public' and c.table_name in (
      select table_name from information_schema.columns where table_schema = 'public' and column_name = 'organisationId')
     and c.table_name <> all ($1)
   order by c.table_name, c.ordinal_position`;

const name = pg.escapeIdentifier;

function copiedValue({ column, type, unique }: Column, copy: number): string {
  const own = `o.${name(column)}`;
  if (type === "uuid") {
    const copied = `exists (select from copied where copied.id = ${own})`;
    return `case when ${copied} then md5(${own}::text || '${copy}')::uuid else ${own} end`;
  }
  return type === "text" && unique ? `${own} || '.${copy}'` : own;
}

/** Makes the demo's people and their duos so many times as many, with ids of their own, in the same organisations. */
export async function multiplyRows(adminUrl: string, times: number): Promise<void> {
  await withClient(adminUrl, async (client) => {
    await client.query("begin");
    // Keys between the copies hold, because all are worked out alike; checking each row would only take time.
    await client.query("set local session_replication_role = replica");
    const { rows } = await client.query<Column>(columns, [once]);
    const tables = new Map(rows.map(({ table }) => [table, rows.filter((row) => row.table === table)]));
    await client.query("create temp table copied (id uuid primary key) on commit drop");
    for (const table of tables.keys()) await client.query(`insert into copied select "id" from ${name(table)}`);
    await client.query(`delete from copied using "Membership" m where copied.id = m."personId"`);
    for (const [table, own] of tables) {
      const list = own.map(({ column }) => name(column)).join(", ");
      await client.query(`create temp table original on commit drop as
        select t.* from ${name(table)} t join copied on copied.id = t."id"`);
      for (let copy = 1; copy < times; copy += 1) {
        const values = own.map((column) => copiedValue(column, copy)).join(", ");
        await client.query(`insert into ${name(table)} (${list}) select ${values} from original o`);
      }
      await client.query("drop table original");
    }
    await client.query("commit");
    await client.query("analyze");
  });
}
