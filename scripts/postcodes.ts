import { readFileSync } from "node:fs";
import pg from "pg";

export const postcodesFile = "prisma/data/postcodes.tsv";

/** The postal codes of the file, whatever the table held before. */
export async function ensurePostcodes(migrateUrl: string): Promise<void> {
  const rows = readFileSync(postcodesFile, "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split("\t"));
  const column = (position: number) => rows.map((row) => row[position]);
  const client = new pg.Client({ connectionString: migrateUrl });
  await client.connect();
  try {
    await client.query(
      `insert into "Postcode" ("code", "nameFr", "nameNl", "nameDe", "lat", "lng")
        select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::float8[], $6::float8[])
        on conflict ("code") do update set "nameFr" = excluded."nameFr", "nameNl" = excluded."nameNl",
          "nameDe" = excluded."nameDe", "lat" = excluded."lat", "lng" = excluded."lng"`,
      [0, 1, 2, 3, 4, 5].map(column),
    );
  } finally {
    await client.end();
  }
}
