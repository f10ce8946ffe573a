/** One organisation on the production build, with real mail, and the means to open a browser as each of its people. */
import { type Browser, type BrowserContext, test as base, devices, expect, type Page } from "@playwright/test";
import { hashPassword } from "@/lib/access/password";
import { hashToken } from "@/lib/access/secrets";
import type { LinkPurpose, StaffRole } from "@/lib/domain/actor";
import { serveTest, type TestApplication } from "@/scripts/serve-test";
import { withClient, workerDatabase } from "@/tests/support/database";
import { type MailServer, startMailServer } from "@/tests/support/mail-server";
import { everything, openTestOrganisation, type TestOrganisation } from "@/tests/support/organisation";

export const staffPassword = "une phrase que personne ne devine";

export type World = {
  readonly app: TestApplication;
  readonly mail: MailServer;
  readonly organisation: TestOrganisation;
  /** A page of a phone that has never been here. */
  phone(browser: Browser, locale: string, options?: { javaScript?: boolean }): Promise<Page>;
  /** A page of a person of staff who has signed in. */
  staff(browser: Browser, role: StaffRole): Promise<Page>;
  /** The personal link in the latest message to an address; the address has had none before `after`. */
  linkTo(address: string, purpose: RegExp): Promise<string>;
  /** The personal link for one purpose, from whichever message to this address carries one that still opens. */
  linkFor(address: string, purpose: LinkPurpose): Promise<string>;
  /** The six digits of the latest message to an address. */
  codeTo(address: string): Promise<string>;
  /** Lets so many days go by: everything that was written down happened so much earlier. */
  daysPass(days: number): Promise<void>;
};

/** What several journeys may share: nothing in it says anything about an organisation. */
type Ground = { readonly app: TestApplication; readonly mail: MailServer };

export const test = base.extend<{ world: World }, { ground: Ground }>({
  ground: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern even where nothing is taken
    async ({}, use) => {
      const { urls } = await workerDatabase();
      const mail = await startMailServer();
      const app = await serveTest({ urls, env: { SMTP_URL: mail.url, MAIL_FROM: "Message <message@localhost>" } });
      await use({ app, mail });
      await app.stop();
      await mail.stop();
    },
    { scope: "worker", timeout: 180_000 },
  ],
  // Each journey has an organisation of its own: what one publishes is no setting of the next.
  world: async ({ ground: { app, mail } }, use) => {
    const organisation = await openTestOrganisation();
    const db = await everything();
    const ids = Object.values(organisation.staff).map(({ userId }) => userId);
    await db.userAccount.updateMany({
      where: { id: { in: ids } },
      data: { passwordHash: await hashPassword(staffPassword) },
    });
    const contexts: BrowserContext[] = [];
    await use({ ...means(app, mail, organisation, contexts), app, mail, organisation });
    await Promise.all(contexts.map((context) => context.close()));
  },
});
export { expect };

function means(
  app: TestApplication,
  mail: MailServer,
  organisation: TestOrganisation,
  contexts: BrowserContext[],
): Omit<World, "app" | "mail" | "organisation"> {
  const before = mail.taken.length;
  /** The mails to an address since this journey began. */
  const mailsTo = (address: string) =>
    mail.taken.slice(before).filter(({ recipients }) => recipients.includes(address));
  /** Those with a link of this organisation: another journey's may still come in. */
  const linksTo = (address: string) =>
    mailsTo(address).filter((taken) => taken.mail.text?.includes(`/o/${organisation.slug}/`));
  /** The link that each address has been given already, so that the next one is waited for. */
  const seen = new Map<string, string>();
  async function open(browser: Browser, options: Parameters<Browser["newContext"]>[0]): Promise<Page> {
    const context = await browser.newContext({ baseURL: app.url, timezoneId: "Europe/Brussels", ...options });
    contexts.push(context);
    const page = await context.newPage();
    page.on("pageerror", (error) => {
      throw error;
    });
    return page;
  }
  return {
    phone: (browser, locale, { javaScript = true } = {}) => {
      const { defaultBrowserType: _, ...pixel } = devices["Pixel 7"];
      return open(browser, { ...pixel, locale, javaScriptEnabled: javaScript });
    },
    async staff(browser, role) {
      const page = await open(browser, { locale: "fr-BE" });
      await page.goto("/sign-in");
      await page.getByLabel("Adresse e-mail").fill(organisation.staff[role].email);
      await page.getByLabel("Mot de passe").fill(staffPassword);
      await page.getByRole("button", { name: "Se connecter" }).click();
      await page.waitForURL(/\/(w|choose)/);
      return page;
    },
    async linkTo(address, purpose) {
      await hurry(app.urls.migrate);
      const link = () =>
        linksTo(address)
          .filter((taken) => purpose.test(taken.mail.text ?? ""))
          .map((taken) => /https?:\/\/\S+\/l\/\S+/.exec(taken.mail.text ?? "")?.[0])
          .at(-1);
      await expect
        .poll(() => link() ?? seen.get(address), { timeout: 30_000, message: `a message to ${address}` })
        .not.toBe(seen.get(address));
      const found = link() ?? "";
      seen.set(address, found);
      return new URL(found, app.url).pathname;
    },
    async linkFor(address, purpose) {
      await hurry(app.urls.migrate);
      const db = await everything();
      const find = async () => {
        const texts = linksTo(address).map(({ mail: sent }) => sent.text);
        const links = texts
          .flatMap((text) => /https?:\/\/\S+\/l\/([\w-]+)/.exec(text ?? "") ?? [])
          .filter((part) => part.includes("/l/"));
        for (const link of links.reverse()) {
          const token = link.split("/l/")[1] ?? "";
          const open = { tokenHash: hashToken(token), purpose, usedAt: null };
          if (await db.personalLink.findFirst({ where: open })) return new URL(link, app.url).pathname;
        }
        return "";
      };
      await expect.poll(find, { timeout: 30_000, message: `a link to ${purpose} for ${address}` }).toMatch(/\/l\//);
      return find();
    },
    async codeTo(address) {
      await hurry(app.urls.migrate);
      const code = () =>
        mailsTo(address)
          .map((taken) => /\b\d{6}\b/.exec(taken.mail.text ?? "")?.[0])
          .findLast(Boolean);
      await expect.poll(code, { timeout: 30_000, message: `a code to ${address}` }).toBeTruthy();
      return code() ?? "";
    },
    daysPass: (days) => daysPass(app.urls.migrate, days),
  };
}

/** Messages wait ten seconds for an undo; here nobody undoes. */
async function hurry(url: string): Promise<void> {
  await withClient(url, (client) => client.query("update pgboss.job set start_after = now() where state < 'active'"));
}

async function daysPass(url: string, days: number): Promise<void> {
  const address = new URL(url);
  // Not as the owner, who obeys row-level security like everybody else.
  address.searchParams.delete("options");
  await withClient(address.href, async (client) => {
    const { rows } = await client.query<{ table: string; changes: string }>(`
      select table_name as "table",
        string_agg(format(case when data_type = 'date' then '%1$I = %1$I - $1::int' else '%1$I = %1$I - make_interval(days => $1::int)' end, column_name), ', ') as "changes"
      from information_schema.columns
      where table_schema = 'public' and data_type in ('date', 'timestamp with time zone')
        and table_name not in ('_prisma_migrations', 'AuthSession', 'ParticipantSession')
      group by table_name`);
    await client.query("begin");
    for (const { table, changes } of rows) await client.query(`update "${table}" set ${changes}`, [days]);
    await client.query("commit");
  });
}
