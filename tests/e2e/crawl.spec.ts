/** Every page as each kind of person: accessible in light and dark, closed to other sites, silent in the console. */
import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { allRoutes, type Route } from "./crawl/routes";
import { expect, login, type Site, test } from "./crawl/site";
import { afterwards, cardsOf, linksOf, peopleOf, rarePages, screensOf } from "./crawl/story";
import { type Walk, walk } from "./crawl/walk";

test.describe.configure({ mode: "parallel", timeout: 900_000 });
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
    const looked = new Set<string>();
    for (const organisation of site.organisations) {
      for (const { path, keys } of await screensOf(site, organisation)) {
        // The starter forms of two organisations ask much the same.
        const fresh = keys.filter((key) => !looked.has(key));
        for (const key of fresh) looked.add(key);
        const base = `/o/${organisation.slug}/${locale}/${path}`;
        const fill = async (page: Page) => {
          await page.goto(base);
          await page.locator("main form button[type=submit]").first().click();
          await page.waitForURL((url) => url.pathname.startsWith(`${base}/`));
          const from = [...fresh, "check", "later"].map((key) => `${base}/${key}`);
          return walk(page, site.url, { from, within: new RegExp(`^${base}/`), perRoute: from.length });
        };
        walks.push(await inBrowser(browser, site, locale, fill, phone));
      }
    }
    expectNothing(walks);
  });

  test(`the space of whoever takes part, and personal links (${locale})`, async ({ browser, site }) => {
    const walks: Walk[] = [];
    const looked = new Map<string, number>();
    for (const organisation of site.organisations) {
      const base = `/o/${organisation.slug}/${locale}`;
      const people = await peopleOf(site, organisation);
      // In the second organisation one of each state: the pages are the same, the colour and the words are not.
      const wanted = organisation === site.organisations[0] ? people : people.filter(({ first }) => first);
      for (const { personId, meetingId } of wanted) {
        const look = async (page: Page) => {
          await site.enter(page.context(), organisation, personId);
          // The question after a first meeting is only asked for a day or two; it answers at other times as well.
          const from = [`${base}/me`, ...(meetingId ? [`${base}/me/meeting/${meetingId}`] : [])];
          return walk(page, site.url, { from, within: new RegExp(`^${base}/me`), perRoute: 2, looked });
        };
        walks.push(await inBrowser(browser, site, locale, look, phone));
      }
      for (const { personId, path } of await rarePages(site, organisation, locale)) {
        const look = async (page: Page) => {
          await site.enter(page.context(), organisation, personId);
          return walk(page, site.url, { from: [path], within: /^$/, perRoute: 1 });
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

test("every page of the staff side", async ({ browser, site }) => {
  const walks: Walk[] = [];
  for (const [index, organisation] of site.organisations.entries()) {
    const base = `/w/${organisation.slug}`;
    const looked = new Map<string, number>();
    // Whoever comes later looks at what the others could not open.
    for (const role of ["coordinator", "administrator", "referencePerson"] as const) {
      const email = await site.emailOf(organisation, role);
      const from = [`${base}/today`, ...(role === "coordinator" ? await cardsOf(site, organisation) : [])];
      const bounds = { from, within: new RegExp(`^${base}`), perRoute: index === 0 ? 2 : 1, looked };
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
  const open = [
    "/",
    "/sign-in",
    "/no-access",
    "/no-access?reason=suspended",
    "/away",
    "/mailbox",
    "/set-password/none",
  ];
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
