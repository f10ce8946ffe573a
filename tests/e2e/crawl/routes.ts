import { readdirSync } from "node:fs";

/** A page of app/, such as `/w/[org]/people/[id]`. */
export type Route = string;

function pagesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return pagesUnder(path);
    return entry.name === "page.tsx" ? [folder] : [];
  });
}

/** Every page there is. */
export function allRoutes(): Route[] {
  return pagesUnder("app")
    .map((folder) => folder.replace(/^app/, "").replace(/\/\([^)]+\)/g, "") || "/")
    .sort();
}

const dynamicParts = (route: Route) => (route.match(/\[/g) ?? []).length;
/** A page with a name of its own goes before one that takes any name. */
const matchers = allRoutes()
  .map((route) => ({ route, matches: new RegExp(`^${route.replace(/\[[^\]]+\]/g, "[^/]+")}$`) }))
  .sort((a, b) => dynamicParts(a.route) - dynamicParts(b.route));

/** The page that answers at a path; undefined for what is no page. */
export function routeOf(pathname: string): Route | undefined {
  return matchers.find(({ matches }) => matches.test(pathname))?.route;
}
