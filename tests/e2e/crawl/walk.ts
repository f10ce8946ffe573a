/** Follows the links of a site from page to page, and looks at each kind of page. */
import type { Page } from "@playwright/test";
import { type Route, routeOf } from "./routes";
import { keptInBrowser, visit, Watch } from "./visit";

export type Walk = { readonly seen: Set<Route>; readonly faults: string[]; readonly pages: number };

type Bounds = {
  readonly from: readonly string[];
  /** Which links are followed; others belong to somebody else's walk. */
  readonly within: RegExp;
  /** Pages of one kind that are looked at. */
  readonly perRoute?: number;
  /** How many of each kind somebody else has looked at before. */
  readonly looked?: Map<string, number>;
};

/** A list with a filter is another page than without; another person's record is the same kind. */
function kindOf(address: URL): string | undefined {
  const route = routeOf(address.pathname);
  return route && `${route}${address.search ? "?" : ""}`;
}

export async function walk(page: Page, origin: string, bounds: Bounds): Promise<Walk> {
  const { from, within, perRoute = 2, looked = new Map<string, number>() } = bounds;
  const watch = new Watch(page, origin);
  const queue = from.map((path) => new URL(path, origin));
  const known = new Set(queue.map(({ href }) => href));
  const seen = new Set<Route>();
  let pages = 0;
  for (let next = queue.shift(); next; next = queue.shift()) {
    const kind = kindOf(next);
    if (!kind) {
      watch.fault(next.href, "is linked to and is no page");
      continue;
    }
    const times = looked.get(kind) ?? 0;
    if (times >= perRoute && !from.includes(next.pathname)) continue;
    looked.set(kind, times + 1);
    if (!(await visit(page, watch, next.href))) continue;
    pages += 1;
    const route = routeOf(new URL(page.url()).pathname);
    if (route) seen.add(route);
    for (const href of await page.evaluate(() => Array.from(document.links, (link) => link.href))) {
      const link = new URL(href);
      link.hash = "";
      if (link.origin !== origin || !within.test(link.pathname) || known.has(link.href)) continue;
      if (link.pathname.startsWith("/api/") || /\.\w+$/.test(link.pathname)) continue;
      known.add(link.href);
      queue.push(link);
    }
  }
  for (const kept of await keptInBrowser(page)) watch.fault(page.url(), `keeps ${kept}`);
  return { seen, faults: [...watch.faults], pages };
}
