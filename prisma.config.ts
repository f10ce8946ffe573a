import { fileURLToPath } from "node:url";
import { defineConfig } from "prisma/config";

// `prisma generate` would download a schema engine it does not need here: migrations run through the WebAssembly
// engine (scripts/migrate.ts). Naming any existing file keeps it from trying.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(import.meta.url);

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
});
