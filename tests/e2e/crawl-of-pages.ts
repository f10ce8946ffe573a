// Not part of the run until it has been seen green on every page: rename to crawl.spec.ts then.
/** Every page as each kind of person: accessible in light and dark, closed to other sites, silent in the console. */
import { readFileSync } from "node:fs";
import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { hashToken } from "@/lib/access/secrets";
import { allRoutes, type Route } from "./crawl/routes";
import { expect, login, type Organisation, type Site, test } from "./crawl/site";
import { type Walk, walk } from "./crawl/walk";

test.describe.configure({ timeout: 900_000 });
// A trace of a hundred pages takes longer than the pages.
test.use({ trace: "off", screenshot: "off" });

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true } satisfies BrowserContextOptions;
const spoken = { fr: "fr-BE", ar: "ar" } as const;
type Spoken = keyof typeof spoken;
const languages = Object.keys(spoken) as Spoken[];

/** Pages that only lead on to another one. */
const onlyLeadsOn: readonly Route[] = ["/w/[org]"];

function expectNothing(walks: readonly Walk[]): void {
  const pages = walks.reduce((sum, { pages: some }) => sum + some, 0);
  const faults = [...new Set(walks.flatMap(({ faults: some }) => some))];
  console.info(`${test.info().title}: ${pages} pages`);
  expect(faults.join("\n")).toBe("");
}

/** A page that nobody could reach was not looked at. */
function expectAll(walks: readonly Walk[], area: RegExp): void {
  const seen = new Set(walks.flatMap(({ seen: some }) => [...some]));
  const wanted = allRoutes().filter((route) => area.test(route) && !onlyLeadsOn.includes(route));
  expect(wanted.filter((route) => !seen.has(route))).toEqual([]);
}

async function inBrowser(
  browser: Browser,
  site: Site,
  locale: Spoken,
  work: (page: Page) => Promise<Walk>,
  options: BrowserContextOptions = {},
): Promise<Walk> {
  const context = await browser.newContext({ baseURL: site.url, locale: spoken[locale], ...options });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Pages that only a form leads to. */
async function afterwards(site: Site, { id }: Organisation): Promise<string[]> {
  const [sent] = await site.ask<{ reference: string }>(
    `select "reference" from "Application" where "organisationId" = $1 and "submittedAt" is not null limit 1`,
    [id],
  );
  const space = JSON.parse(readFileSync("lib/messages/fr/space.json", "utf8")) as { thanks: object };
  const thanks = Object.entries(space.thanks).filter(([, words]) => typeof words === "object");
  return [`sent/${sent?.reference}`, ...thanks.map(([what]) => `thanks/${what}`)];
}

async function screensOf(site: Site, { id }: Organisation): Promise<{ path: string; keys: string[] }[]> {
  const rows = await site.ask<{ slug: string; side: string; keys: string[] }>(
    `select distinct on (p."slug", f."side") p."slug", f."side"::text,
       (select array_agg(q ->> 'key' order by n) from jsonb_array_elements(f."questions"::jsonb) with ordinality as x(q, n)) as "keys"
     from "FormVersion" f join "Programme" p on p."id" = f."programmeId" and p."organisationId" = f."organisationId"
     where f."organisationId" = $1 and p."state" = 'open' order by p."slug", f."side", f."number" desc`,
    [id],
  );
  return rows.map(({ slug, side, keys }) => ({ path: `apply/${slug}/${side}`, keys }));
}

for (const locale of languages) {
  test(`an organisation's public pages (${locale})`, async ({ browser, site }) => {
    const walks: Walk[] = [];
    for (const organisation of site.organisations) {
      const base = `/o/${organisation.slug}/${locale}`;
      const from = [base, ...(await afterwards(site, organisation)).map((path) => `${base}/${path}`)];
      const bounds = { from, within: new RegExp(`^${base}(?!/me|/l/)`) };
      walks.push(await inBrowser(browser, site, locale, (page) => walk(page, site.url, bounds), phone));
    }
    expectNothing(walks);
    expectAll(walks, /^\/o\/(?!.*\/(?:me(?:\/|$)|l\/|\[step\]))/);
  });

  test(`every screen of the forms (${locale})`, async ({ browser, site }) => {
    const walks: Walk[] = [];
    for (const organisation of site.organisations) {
      for (const { path, keys } of await screensOf(site, organisation)) {
        const base = `/o/${organisation.slug}/${locale}/${path}`;
        const fill = async (page: Page) => {
          await page.goto(base);
          await page.locator("main form button[type=submit]").first().click();
          await page.waitForURL((url) => url.pathname.startsWith(`${base}/`));
          const from = [...keys, "check", "later"].map((key) => `${base}/${key}`);
          return walk(page, site.url, { from, within: new RegExp(`^${base}/`), perRoute: from.length });
        };
        walks.push(await inBrowser(browser, site, locale, fill, phone));
      }
    }
    expectNothing(walks);
  });

  test(`the space of whoever takes part, and personal links (${locale})`, async ({ browser, site }) => {
    const walks: Walk[] = [];
    for (const organisation of site.organisations) {
      const base = `/o/${organisation.slug}/${locale}`;
      const people = await site.ask<{ personId: string }>(
        `(select distinct on ("state", "side") "personId" from "Participation" where "organisationId" = $1)
         union (select distinct on ("purpose") "personId" from "PersonalLink"
           where "organisationId" = $1 and "usedAt" is null and "revokedAt" is null and "expiresAt" > now()
             and "purpose" in ('confirmReflection', 'answerProposal', 'answerMeeting', 'signCharter', 'evaluate'))`,
        [organisation.id],
      );
      for (const { personId } of people) {
        const look = async (page: Page) => {
          await site.enter(page.context(), organisation, personId);
          return walk(page, site.url, { from: [`${base}/me`], within: new RegExp(`^${base}/me`), perRoute: 1 });
        };
        walks.push(await inBrowser(browser, site, locale, look, phone));
      }
      const from = (await linksOf(site, organisation)).map((token) => `${base}/l/${token}`);
      const bounds = { from, within: /^$/, perRoute: from.length };
      walks.push(await inBrowser(browser, site, locale, (page) => walk(page, site.url, bounds), phone));
    }
    expectNothing(walks);
    expectAll(walks, /\/me(?:\/|$)|\/l\/\[token\]/);
  });
}

/** One link of each purpose that still opens, and one that does not. */
async function linksOf(site: Site, { id }: Organisation): Promise<string[]> {
  const bodies = await site.ask<{ body: string }>(
    `select "demoBody" as "body" from "Message" where "organisationId" = $1 and "demoBody" like '%/l/%' order by "sentAt" desc`,
    [id],
  );
  const tokens = bodies.flatMap(({ body }) => /\/l\/([\w-]{20,})/.exec(body)?.[1] ?? []);
  const rows = await site.ask<{ tokenHash: string; kind: string }>(
    `select "tokenHash", "purpose" || case when "usedAt" is null and "expiresAt" > now() then '' else ' over' end as "kind"
       from "PersonalLink" where "organisationId" = $1`,
    [id],
  );
  const kinds = new Map(rows.map(({ tokenHash, kind }) => [tokenHash, kind]));
  return [...new Map(tokens.map((token) => [kinds.get(hashToken(token)), token])).values()];
}

test("every page of the staff side", async ({ browser, site }) => {
  const walks: Walk[] = [];
  for (const [index, organisation] of site.organisations.entries()) {
    const base = `/w/${organisation.slug}`;
    const looked = new Map<string, number>();
    // Whoever comes later looks at what the others could not open.
    for (const role of ["coordinator", "administrator", "referencePerson"] as const) {
      const email = await site.emailOf(organisation, role);
      const bounds = { from: [`${base}/today`], within: new RegExp(`^${base}`), perRoute: index === 0 ? 2 : 1, looked };
      const look = async (page: Page) => {
        await login(page, email);
        return walk(page, site.url, bounds);
      };
      walks.push(await inBrowser(browser, site, "fr", look));
    }
  }
  expectNothing(walks);
  expectAll(walks, /^\/w\//);
});

test("the platform's own pages", async ({ browser, site }) => {
  const [organisation] = site.organisations;
  if (!organisation) throw new Error("the story has no organisation");
  const email = await site.emailOf(organisation, "platform");
  const open = ["/", "/sign-in", "/no-access", "/no-access?reason=suspended", "/away", "/mailbox"];
  const walks = [
    await inBrowser(browser, site, "fr", (page) => walk(page, site.url, { from: open, within: /^\/mailbox/ })),
    await inBrowser(browser, site, "ar", (page) => walk(page, site.url, { from: open.slice(0, 5), within: /^$/ })),
    await inBrowser(browser, site, "fr", async (page) => {
      await login(page, email);
      return walk(page, site.url, { from: ["/choose", "/admin"], within: /^\/admin/ });
    }),
  ];
  expectNothing(walks);
  expectAll(walks, /^\/(?!o\/|w\/)/);
});
