import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

type Engine = Awaited<ReturnType<typeof engine.SchemaEngine.new>>;
export interface SchemaFile {
  path: string;
  content: string;
}

/** Everything is Prisma's own; nothing is managed outside it. */
export const filters = { externalTables: [], externalEnums: [] };

const minimal = { path: "datasource.prisma", content: 'datasource db {\n  provider = "postgresql"\n}\n' };

let instantiated = false;

/** Prisma's migration engine as WebAssembly: the native one is a download that a closed network cannot make. */
function instantiate(): void {
  if (instantiated) return;
  // The engine reports a panic through this hook and then traps; without it the reason would be lost.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (message: string) => {
        throw new Error(`The migration engine stopped: ${message}`);
      },
    },
  });
  const file = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm")
    .replace(/\.js$/, "_bg.wasm");
  const imports = { "./schema_engine_bg.js": engine as unknown as WebAssembly.ModuleImports };
  const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)), imports);
  (engine as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void }).__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  instantiated = true;
}

/**
 * Prisma's adapter cuts a script at every semicolon, those of comments and function bodies included. Sent whole,
 * PostgreSQL parses it itself and runs it in one transaction: a migration that fails leaves nothing behind.
 */
class WholeScripts extends PrismaPg {
  /** What PostgreSQL said itself; the engine only passes on that something went wrong. */
  refusal: Error | undefined;

  constructor(private readonly pool: pg.Pool) {
    super(pool);
  }

  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await this.pool.query(script).catch((error: Error) => {
        this.refusal = error;
        throw error;
      });
    };
    return adapter;
  }
}

export async function withSchemaEngine<T>(
  { url, files = [minimal] }: { url: string; files?: SchemaFile[] },
  use: (engine: Engine) => Promise<T>,
): Promise<T> {
  instantiate();
  // A pool of our own, because the engine does not close the one it would open.
  const pool = new pg.Pool({ connectionString: url });
  const scripts = new WholeScripts(pool);
  const factory = bindMigrationAwareSqlAdapterFactory(scripts);
  const datamodels = files.map(({ path, content }): [string, string] => [path, content]);
  let opened: Engine | undefined;
  try {
    opened = await engine.SchemaEngine.new({ datamodels }, () => undefined, factory);
    return await use(opened);
  } catch (error) {
    throw scripts.refusal ?? error;
  } finally {
    opened?.free();
    await pool.end();
  }
}

/** The SQL that leads from one schema to another; both are files, so no table is read. */
export async function diffSchemas(url: string, from: SchemaFile[] | undefined, to: SchemaFile[]): Promise<string> {
  const container = (files: SchemaFile[]) => ({ tag: "schemaDatamodel" as const, files });
  const result = await withSchemaEngine({ url }, (opened) =>
    opened.diff({
      from: from ? container(from) : { tag: "empty" },
      to: container(to),
      script: true,
      exitCode: null,
      shadowDatabaseUrl: null,
      filters,
    } as Parameters<Engine["diff"]>[0]),
  );
  return result.stdout ?? "";
}
