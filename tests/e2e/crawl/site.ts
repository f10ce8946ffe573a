/** The demo story on the production build, and a browser as each kind of person in it. */
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import type { Client } from "pg";
import { hashPassword } from "@/lib/access/password";
import { hashToken, newToken } from "@/lib/access/secrets";
import type { StaffRole } from "@/lib/domain/actor";
import { serveTest } from "@/scripts/serve-test";
import { withClient } from "@/tests/support/database";

const password = "une phrase que personne ne devine";

export type Organisation = { readonly id: string; readonly slug: string };
export type Participant = { readonly personId: string; readonly state: string };

export type Site = {
  readonly url: string;
  readonly organisations: readonly Organisation[];
  ask<T extends object>(sql: string, values?: unknown[]): Promise<T[]>;
  /** The address of somebody in this role, or of whoever runs the platform. */
  emailOf(organisation: Organisation, role: StaffRole | "platform"): Promise<string>;
  /** Puts the session of somebody who takes part on this browser. */
  enter(context: BrowserContext, organisation: Organisation, personId: string): Promise<void>;
};

export const test = base.extend<object, { site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern even where nothing is taken
    async ({}, use) => {
      const app = await serveTest({ seed: true, worker: false });
      const ask = <T extends object>(sql: string, values: unknown[] = []) =>
        withClient(app.urls.admin, async (client: Client) => (await client.query(sql, values)).rows as T[]);
      await ask(`update "UserAccount" set "passwordHash" = $1`, [await hashPassword(password)]);
      await use({
        url: app.url,
        organisations: await ask<Organisation>(`select "id", "slug" from "Organisation" order by "createdAt"`),
        ask,
        async emailOf({ id }, role) {
          const [found] = await ask<{ email: string }>(
            `select u."email" from "UserAccount" u left join "Membership" m
               on m."userId" = u."id" and m."organisationId" = $1 and m."suspendedAt" is null
              where case when $2 = 'platform' then u."isPlatformAdministrator" else $2 = any (m."roles"::text[]) end
              order by cardinality(m."roles") limit 1`,
            [id, role],
          );
          if (!found) throw new Error(`the story has no ${role}`);
          return found.email;
        },
        async enter(context, { id, slug }, personId) {
          const token = newToken();
          await ask(
            `insert into "ParticipantSession" ("organisationId", "id", "personId", "tokenHash", "createdAt", "expiresAt")
             values ($1, gen_random_uuid(), $2, $3, now(), now() + interval '1 day')`,
            [id, personId, hashToken(token)],
          );
          await context.addCookies([{ name: `passerelle-${slug}`, value: token, url: app.url, httpOnly: true }]);
        },
      });
      await app.stop();
    },
    { scope: "worker", timeout: 300_000 },
  ],
  baseURL: async ({ site }, use) => use(site.url),
});
export { expect };

/** Signs in as staff on the page where staff do. */
export async function login(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in");
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('main form:has(input[name="password"]) button[type="submit"]').click();
  await page.waitForURL(/\/(?:w|choose|admin)(?:\/|$)/);
}
