import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SchemaFile } from "./schema-engine";

export const schemaFolder = "prisma/schema";
export const migrationsFolder = "prisma/migrations";
export const snapshotName = "schema.snapshot.prisma";

export function readSchema(): SchemaFile[] {
  return readdirSync(schemaFolder)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({ path: join(schemaFolder, name), content: readFileSync(join(schemaFolder, name), "utf8") }));
}

export function migrationNames(): string[] {
  if (!existsSync(migrationsFolder)) return [];
  return readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

export function migrationSql(name: string): string {
  return readFileSync(join(migrationsFolder, name, "migration.sql"), "utf8");
}

export function lastSnapshot(names = migrationNames()): SchemaFile[] | undefined {
  const last = names.at(-1);
  if (!last) return undefined;
  const path = join(migrationsFolder, last, snapshotName);
  return [{ path, content: readFileSync(path, "utf8") }];
}

export function migrationsList() {
  return {
    baseDir: migrationsFolder,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: migrationNames().map((name) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: migrationSql(name) } },
    })),
  };
}
