import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import pg from "pg";
import { dataFolder } from "./local-environment";
import { migrate } from "./migrate";
import { explain, Refusal } from "./refusal";
import { emptyDatabase, type OpenDatabase, openDatabase } from "./with-database";

export const seedFile = "prisma/seed.ts";
const signInsFile = join(dataFolder, "demo-sign-ins.json");
const beingTold = "the demo story is being told";

export type StoryState = "untold" | "interrupted" | "told";

async function ask<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

/** A story of which only the beginning was written is worse than none, so it leaves a mark until it is complete. */
export function storyState(adminUrl: string): Promise<StoryState> {
  return ask(adminUrl, async (client) => {
    const mark = await client.query<{ text: string | null }>("select obj_description('public'::regnamespace) as text");
    if (mark.rows[0]?.text === beingTold) return "interrupted";
    const organisations = await client.query(`select from "Organisation" limit 1`);
    return organisations.rowCount ? "told" : "untold";
  });
}

/** Tells the demo story with the commands of the product, in a database that has been migrated. */
export async function tellStory({ env, urls }: OpenDatabase): Promise<void> {
  Object.assign(process.env, {
    APP_SECRET: env.APP_SECRET,
    PUBLIC_URL: env.PUBLIC_URL,
    MIGRATE_DATABASE_URL: urls.migrate,
    APP_DATABASE_URL: urls.app,
    WORKER_DATABASE_URL: urls.worker,
    AUTH_DATABASE_URL: urls.auth,
  });
  await ask(urls.admin, (client) => client.query(`comment on schema public is '${beingTold}'`));
  const story = (await import(pathToFileURL(resolve(seedFile)).href)) as {
    seed(): Promise<{ readonly seconds: number }>;
    demoSignIns?: unknown[];
  };
  const { seconds } = await story.seed();
  console.log(`The demo story took ${seconds.toFixed(1)} s to tell.`);
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(signInsFile, JSON.stringify(story.demoSignIns ?? [], null, 2));
  await ask(urls.admin, (client) => client.query("comment on schema public is null"));
}

/** One line for each, without loading the story, which would cost every start a second. */
export function demoSignIns(): string[] {
  if (!existsSync(signInsFile)) return [];
  const entries = JSON.parse(readFileSync(signInsFile, "utf8")) as unknown[];
  return entries.map((entry) =>
    typeof entry === "object" && entry ? Object.values(entry).map(String).join("  ") : String(entry),
  );
}

async function main(again: boolean): Promise<void> {
  const database = await openDatabase();
  try {
    await migrate(database.env, database.urls);
    if ((await storyState(database.urls.admin)) !== "untold") {
      if (!again) {
        throw new Refusal(
          "The database is not empty; npm run seed -- --again empties an embedded one and starts over.",
        );
      }
      if (!database.server)
        throw new Refusal("Only an embedded database is emptied; this one was named by DATABASE_URL.");
      await emptyDatabase(database.server);
      await migrate(database.env, database.urls);
    }
    await tellStory(database);
  } finally {
    await database.stop();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main(process.argv.includes("--again")).then(() => process.exit(0), explain);
}
