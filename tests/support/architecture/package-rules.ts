import { readFileSync } from "node:fs";
import { isOlder, minimumVersions } from "../minimum-versions";

type Manifest = {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
type Lock = { packages: Record<string, { version?: string; resolved?: string }> };

/** Its input is not the tree, so a package's rule brings its own. */
type PackageRule<T = never> = {
  readonly says: string;
  real(): T;
  faults(read: T): string[];
  readonly plants: readonly T[];
};

const read = (file: string) => readFileSync(file, "utf8");
const manifest = () => JSON.parse(read("package.json")) as Manifest;
const lock = () => JSON.parse(read("package-lock.json")) as Lock;
const rule = <T>(one: PackageRule<T>) => one as unknown as PackageRule;
const dependencies = (of: Manifest) => ({ ...of.dependencies, ...of.devDependencies });

const noRegistry = rule<Lock>({
  says: "the lock file names no registry",
  real: lock,
  faults: ({ packages }) =>
    Object.entries(packages)
      .filter(([, { resolved }]) => resolved?.includes("://"))
      .map(([path, { resolved }]) => `${path}: ${resolved}`),
  plants: [{ packages: { "node_modules/a": { version: "1.0.0", resolved: "https://npm.example.org/a.tgz" } } }],
});

const withoutHoles = Object.fromEntries(
  Object.entries(minimumVersions).map(([name, { version }]) => [`node_modules/${name}`, { version }]),
);

const noKnownHole = rule<Lock>({
  says: "no package is older than its last known hole",
  real: lock,
  faults: ({ packages }) =>
    Object.entries(minimumVersions).flatMap(([name, { version: minimum, because }]) => {
      const copies = Object.entries(packages).filter(
        ([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`),
      );
      if (copies.length === 0) return [`${name} is not in the lock file: take it off the list`];
      return copies
        .filter(([, { version }]) => !version || isOlder(version, minimum))
        .map(([path, { version }]) => `${path} is ${version}, at least ${minimum}: ${because}`);
    }),
  plants: [
    { packages: {} },
    { packages: { ...withoutHoles, "node_modules/next": { version: "16.3.2" } } },
    { packages: { ...withoutHoles, "node_modules/next": { version: "16.3.3-canary.1" } } },
    { packages: { ...withoutHoles, "node_modules/next-auth/node_modules/nodemailer": { version: "7.0.9" } } },
  ],
});

const exactVersions = rule<Manifest>({
  says: "versions are exact",
  real: manifest,
  faults: (of) =>
    Object.entries(dependencies(of))
      .filter(([, version]) => !/^\d/.test(version))
      .map(([name, version]) => `${name} ${version}`),
  plants: [{ scripts: {}, dependencies: { a: "^1.0.0" }, devDependencies: {} }],
});

const explainedScripts = rule<{ manifest: Manifest; readme: string }>({
  says: "fourteen scripts at most, each with its line in the README",
  real: () => ({ manifest: manifest(), readme: read("README.md") }),
  faults({ manifest: { scripts }, readme }) {
    const unsaid = Object.keys(scripts).filter(
      (name) => !readme.includes(name === "start" || name === "test" ? `npm ${name}` : `npm run ${name}`),
    );
    return Object.keys(scripts).length > 14 ? [...unsaid, "more than fourteen"] : unsaid;
  },
  plants: [
    { manifest: { scripts: { start: "x", grow: "y" }, dependencies: {}, devDependencies: {} }, readme: "`npm start`" },
  ],
});

const decidedDependencies = rule<{ manifest: Manifest; decisions: string }>({
  says: "each dependency has its line in DECISIONS.md",
  real: () => ({ manifest: manifest(), decisions: read("DECISIONS.md") }),
  faults: ({ manifest: of, decisions }) =>
    Object.keys(dependencies(of)).filter((name) => !decisions.includes(`\`${name}\``)),
  plants: [{ manifest: { scripts: {}, dependencies: { unknown: "1.0.0" }, devDependencies: {} }, decisions: "`next`" }],
});

export const packageRules = [noRegistry, noKnownHole, exactVersions, explainedScripts, decidedDependencies];
