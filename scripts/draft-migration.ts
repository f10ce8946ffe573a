import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lastSnapshot, migrationNames, migrationsFolder, readSchema, snapshotName } from "./prisma-files";
import { explain, Refusal } from "./refusal";
import { diffSchemas, type SchemaFile } from "./schema-engine";
import { tenancySql } from "./tenancy-sql";
import { startThrowawayPostgres } from "./throwaway-postgres";

const readSql = (name: string) => readFileSync(join("prisma/sql", name), "utf8").trim();

async function initial(url: string, schema: SchemaFile[]): Promise<string> {
  return [
    "-- Written by `npm run draft-migration init`: functions.sql and constraints.sql of prisma/sql are copied in, the\n" +
      "-- tables come from prisma/schema, row-level security from scripts/tenancy-sql.ts. Change those, not this file.",
    readSql("functions.sql"),
    (await diffSchemas(url, undefined, schema)).trim(),
    readSql("constraints.sql"),
    tenancySql([], schema),
  ].join("\n\n");
}

async function next(url: string, from: SchemaFile[], schema: SchemaFile[]): Promise<string> {
  const changes = (await diffSchemas(url, from, schema)).trim();
  if (/^(-- This is an empty migration\.)?$/.test(changes))
    throw new Refusal("The schema has not changed since the last migration.");
  return [changes, tenancySql(from, schema)].filter(Boolean).join("\n\n");
}

function timestamp(): string {
  return new Date().toISOString().replace(/\D/g, "").slice(0, 14);
}

async function draft(name: string | undefined, replace: boolean): Promise<void> {
  if (!name || !/^[a-z0-9_]+$/.test(name)) {
    throw new Refusal("Name the migration in lower case: npm run draft-migration add_partners");
  }
  const names = migrationNames();
  const schema = readSchema();
  const current = names.find((existing) => existing.endsWith(`_${name}`));
  if (current && !replace)
    throw new Refusal(`${current} exists; add --replace to write it anew while nobody has applied it.`);
  if (current && current !== names.at(-1)) throw new Refusal(`${current} is not the last migration.`);

  const before = names.filter((existing) => existing !== current);
  const from = lastSnapshot(before);
  // The engine asks the server for its version before it compares two files.
  const server = await startThrowawayPostgres();
  const sql = await (from ? next(server.url, from, schema) : initial(server.url, schema)).finally(server.stop);

  const folder = join(migrationsFolder, current ?? `${timestamp()}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), `${sql}\n`);
  writeFileSync(
    join(folder, snapshotName),
    schema
      .map(({ content }) => content.trim())
      .join("\n\n")
      .concat("\n"),
  );
  const lock = join(migrationsFolder, "migration_lock.toml");
  if (!existsSync(lock)) writeFileSync(lock, 'provider = "postgresql"\n');
  console.log(`${join(folder, "migration.sql")} is drafted: read it, add partial indexes and checks by hand.`);
}

const words = process.argv.slice(2);
draft(
  words.find((word) => !word.startsWith("--")),
  words.includes("--replace"),
).then(() => process.exit(0), explain);
