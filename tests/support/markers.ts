/** A neighbour whose every text is marked: whatever is shown to somebody else must not contain the mark. */

import { addTestDuo } from "@/tests/support/duo";
import type { TestOrganisation } from "@/tests/support/organisation";
import { addTestPerson, everything } from "@/tests/support/organisation";

export const marker = "ZZMARKERZZ";

/** People, proposals and duos of the neighbour, and the mark in every text column of every table. */
export async function fillWithMarkers(organisation: TestOrganisation): Promise<void> {
  await addTestDuo(organisation);
  for (const side of ["citizen", "migrant"] as const) {
    await addTestPerson(organisation, side, "waiting");
    await addTestPerson(organisation, side, "inSelection");
  }
  const db = await everything();
  for (const [table, column] of [
    ["Person", "name"],
    ["Person", "calledName"],
    ["Organisation", "contactName"],
    ["FirstMeeting", "place"],
    ["Meeting", "note"],
    ["TrainingSession", "place"],
  ] as const) {
    const owner = table === "Organisation" ? "id" : "organisationId";
    await db.$executeRawUnsafe(
      `update "${table}" set "${column}" = '${marker} ' || coalesce("${column}", '') where "${owner}" = $1::uuid`,
      organisation.id,
    );
  }
}

type TableRow = { name: string };

async function tenantTables(): Promise<string[]> {
  const db = await everything();
  const rows = await db.$queryRaw<TableRow[]>`
    select table_name as "name" from information_schema.columns
    where table_schema = 'public' and column_name = 'organisationId' order by table_name`;
  return rows.map((row) => row.name);
}

/** One id of each kind of record that the neighbour has. */
export async function recordIds(organisation: TestOrganisation): Promise<string[]> {
  const db = await everything();
  const ids: string[] = [];
  for (const table of await tenantTables()) {
    const rows = await db.$queryRawUnsafe<{ id: string }[]>(
      `select "id" from "${table}" where "organisationId" = $1::uuid limit 1`,
      organisation.id,
    );
    ids.push(...rows.map((row) => row.id));
  }
  return ids;
}

/** Everything that the neighbour has, as one digest a table: equal before and after means that nothing was touched. */
export async function stateOf(organisation: TestOrganisation): Promise<Record<string, string>> {
  const db = await everything();
  const state: Record<string, string> = {};
  for (const table of await tenantTables()) {
    const [row] = await db.$queryRawUnsafe<{ digest: string }[]>(
      `select md5(coalesce(string_agg(t::text, '|' order by t."id"), '')) as "digest" from "${table}" t where "organisationId" = $1::uuid`,
      organisation.id,
    );
    state[table] = row?.digest ?? "";
  }
  return state;
}
