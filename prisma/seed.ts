/** A year in the life of two organisations, told with commands at given dates that end the day before today. */
import type { Day } from "@/lib/domain/day";
import { env } from "@/lib/env";
import { calendarOf } from "@/prisma/story/calendar";
import { tellCapMeuse } from "@/prisma/story/cap-meuse/story";
import { clearJobs } from "@/prisma/story/mail";
import { openPlatform } from "@/prisma/story/platform";
import { tellRuePartagee } from "@/prisma/story/rue-partagee/story";
import { demoPassword, signIns } from "@/prisma/story/sign-ins";

export const demoSignIns = signIns;

export type SeedOptions = {
  /** The day on which the story is told; the same day gives the same story. */
  readonly today?: Day;
};

/** Tells the story in an empty database that has been migrated; gives how long it took. */
export async function seed({ today }: SeedOptions = {}): Promise<{ readonly seconds: number }> {
  // People of the story have addresses that do not exist: their mail goes to the demo's own mailbox page.
  Object.assign(process.env, { DEMO_MODE: "true", SMTP_URL: "" });
  doNotWaitForTheDisk();
  if (!env.DEMO_MODE || env.SMTP_URL) throw new Error("the story is told in demonstration mode, without a mail server");
  const started = performance.now();
  const calendar = calendarOf(today);
  const platformId = await openPlatform(demoPassword, calendar.at(380, "09:00"));
  const worlds = await Promise.all([
    tellRuePartagee(calendar, platformId, demoPassword),
    tellCapMeuse(calendar, platformId, demoPassword),
  ]);
  await clearJobs(worlds);
  return { seconds: (performance.now() - started) / 1000 };
}

/** A story that was interrupted is told anew from its beginning, so its commits need not be on the disk one by one. */
function doNotWaitForTheDisk(): void {
  for (const name of ["APP_DATABASE_URL", "WORKER_DATABASE_URL", "AUTH_DATABASE_URL"]) {
    const address = process.env[name];
    if (!address) continue;
    const url = new URL(address);
    url.searchParams.set("options", "-csynchronous_commit=off");
    process.env[name] = url.href;
  }
}
