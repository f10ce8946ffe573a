import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

export type Source = { readonly path: string; readonly text: string };

/** A rule of the house. Each plant breaks it and has to be found; what is innocent must not be. */
export type Rule = {
  readonly says: string;
  faults(sources: readonly Source[]): string[];
  readonly plants: readonly Source[];
  readonly innocent?: readonly Source[];
};

export type Import = { readonly from: string; readonly names: readonly string[]; readonly typeOnly: boolean };

const rooms = ["app", "components", "lib", "prisma", "scripts", "tests"];
const source = /\.(?:tsx?|mjs|css)$/;
/** These files quote what they forbid. */
const quoting = "tests/support/architecture/";

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return path === "lib/generated" ? [] : walk(path);
    return source.test(path) ? [path] : [];
  });
}

/** Every file that somebody writes by hand. */
export function readTree(): Source[] {
  const atRoot = readdirSync(".").filter((name) => source.test(name) && name !== "next-env.d.ts");
  return [...atRoot, ...rooms.flatMap(walk)]
    .filter((path) => !path.startsWith(quoting))
    .map((path) => ({ path, text: readFileSync(join(path), "utf8") }));
}

const written = /\b(?:import|export)\s+(type\s+)?([\w$\s,*{}]*?)\s*\bfrom\s*"([^"]+)"|^import\s*"([^"]+)"/gm;
const loaded = /\bimport\(\s*"([^"]+)"\s*\)/g;

/** What a file imports, with our own files by their path without extension; a re-export is an import too. */
export function importsOf({ path, text }: Source): Import[] {
  const statements = [...text.matchAll(written)].map(([, type, clause = "", from, bare]) => {
    const names = clause
      .replace(/[{}]/g, ",")
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "");
    const typeOnly = Boolean(type) || (names.length > 0 && names.every((name) => name.startsWith("type ")));
    return { from: resolve(path, from ?? bare ?? ""), names, typeOnly };
  });
  const dynamic = [...text.matchAll(loaded)].map(([, from = ""]) => ({
    from: resolve(path, from),
    names: [],
    typeOnly: false,
  }));
  return [...statements, ...dynamic];
}

function resolve(path: string, from: string): string {
  const own = from.startsWith("@/")
    ? from.slice(2)
    : from.startsWith(".")
      ? posix.join(posix.dirname(path), from)
      : undefined;
  return own ? own.replace(/\.(?:tsx?|mjs)$/, "") : from;
}

export const withoutExtension = (path: string) => path.replace(source, "");

/** The code that runs for people: neither tests, scripts nor the story. */
export const isProduct = (path: string) => /^(?:app|components|lib)\//.test(path) || path === "proxy.ts";
export const isScreen = (path: string) => /^(?:app|components)\//.test(path);

/** A file's own rule as a rule of the tree. */
export const eachFile =
  (concerns: (path: string) => boolean, faultsOf: (source: Source) => string[]) => (sources: readonly Source[]) =>
    sources
      .filter(({ path }) => concerns(path))
      .flatMap((one) => faultsOf(one).map((fault) => `${one.path}: ${fault}`));
