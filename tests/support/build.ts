import { ensureBuilt, ensureGenerated } from "@/scripts/sources";

/** Global setup of Playwright: what the journeys walk through, built once for all of them unless it is there already. */
export default async function setup(): Promise<void> {
  await ensureGenerated();
  await ensureBuilt();
}
