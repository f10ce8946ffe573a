/** Looks at one page as a browser, a screen reader and a suspicious network would. */
import AxeBuilder from "@axe-core/playwright";
import type { Page, Response } from "@playwright/test";

const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const everywhere: Record<string, RegExp> = {
  "x-content-type-options": /^nosniff$/,
  "strict-transport-security": /^max-age=31536000; includeSubDomains$/,
  "referrer-policy": /^(?:same-origin|no-referrer)$/,
  "permissions-policy": /camera=\(\).*geolocation=\(\)/,
  "cross-origin-opener-policy": /^same-origin$/,
  "cross-origin-resource-policy": /^same-origin$/,
  "x-frame-options": /^DENY$/,
};
const policy = [
  "default-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
];

/** Collects what is wrong on a page from its opening on. */
export class Watch {
  readonly faults = new Set<string>();
  readonly #origin: string;

  constructor(page: Page, origin: string) {
    this.#origin = origin;
    page.on("console", (message) => {
      if (message.type() === "error") this.fault(page.url(), `console: ${message.text().slice(0, 300)}`);
    });
    page.on("pageerror", (error) => this.fault(page.url(), `threw ${error.message.slice(0, 300)}`));
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.origin !== origin && url.protocol !== "data:") this.fault(page.url(), `asks ${url.origin}`);
    });
    page.on("response", (response) => this.#checkHeaders(response));
  }

  fault(url: string, what: string): void {
    this.faults.add(`${url.replace(this.#origin, "")}: ${what}`);
  }

  #checkHeaders(response: Response): void {
    const url = new URL(response.url());
    if (url.origin !== this.#origin) return;
    const headers = response.headers();
    const type = headers["content-type"] ?? "";
    const isPage = /text\/(?:html|x-component)/.test(type);
    for (const [name, wanted] of Object.entries(everywhere))
      if (!wanted.test(headers[name] ?? "")) this.fault(url.href, `${name} is ${headers[name]}`);
    if (headers["x-powered-by"]) this.fault(url.href, "tells what it runs on");
    if (!isPage) return;
    if (!/(?:^|,\s*)no-store/.test(headers["cache-control"] ?? ""))
      this.fault(url.href, `cache-control is ${headers["cache-control"]}`);
    if (!url.pathname.startsWith("/o/") && headers["x-robots-tag"] !== "noindex")
      this.fault(url.href, "may be indexed");
    for (const lack of lacksOf(headers["content-security-policy"] ?? "")) this.fault(url.href, lack);
  }
}

function lacksOf(given: string): string[] {
  const [scripts = "", styles = ""] = ["script-src", "style-src"].map((name) => directive(given, name));
  return [
    ...policy.filter((wanted) => !given.includes(wanted)).map((wanted) => `the policy lacks ${wanted}`),
    ...(/'nonce-[\w+/=]{20,}' 'strict-dynamic'$/.test(scripts) ? [] : [`the policy's script-src is ${scripts}`]),
    ...(/unsafe|https?:|\*/.test(scripts + styles) ? [`the policy allows ${scripts}; ${styles}`] : []),
  ];
}

const directive = (given: string, name: string) =>
  given
    .split(";")
    .map((part) => part.trim())
    .find((part) => part.startsWith(name)) ?? "";

/** Opens an address in light, looks, and looks again in dark. False when it is not there. */
export async function visit(page: Page, watch: Watch, address: string): Promise<boolean> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  const response = await page.goto(address, { waitUntil: "load" });
  if (!response || response.status() >= 400) {
    watch.fault(address, `answers ${response?.status()}`);
    return false;
  }
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.evaluate(endAnimations);
    const { violations } = await look(page, colorScheme).analyze();
    for (const { id, nodes } of violations)
      for (const { target, any } of nodes.slice(0, 3))
        watch.fault(page.url(), `${colorScheme}: ${id} at ${target.join(" ")} (${any[0]?.message ?? "see axe"})`);
  }
  return true;
}

/** Nothing but colours changes with the scheme. Without frames of other sites the plain way to run is enough. */
function look(page: Page, colorScheme: "light" | "dark"): AxeBuilder {
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  return colorScheme === "light" ? axe.withTags(wcag) : axe.withRules(["color-contrast", "link-in-text-block"]);
}

/** Colours are read as they will be; what turns for ever is stopped. */
function endAnimations(): void {
  for (const animation of document.getAnimations()) {
    const { endTime } = animation.effect?.getComputedTiming() ?? {};
    if (endTime === Number.POSITIVE_INFINITY) animation.cancel();
    else animation.finish();
  }
}

/** What the browser still holds of us when everything was seen; cookies are the server's business. */
export async function keptInBrowser(page: Page): Promise<string[]> {
  return page.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
    ...(await indexedDB.databases()).map(({ name }) => `IndexedDB ${name}`),
    ...(await caches.keys()).map((key) => `cache ${key}`),
  ]);
}
