import { basename, dirname } from "node:path";
import { eachFile, importsOf, isProduct, type Rule, type Source, withoutExtension } from "./source-tree";

const standard = ["schema", "queries", "commands", "actions", "jobs"];

/** `duo/pair` of `lib/features/duo/pair.ts`; a file directly in lib/features is shared by all and has no feature. */
function featureOf(path: string): { feature: string; file: string } | undefined {
  const found = /^lib\/features\/([^/]+)\/([^/.]+)(?:\.ts)?$/.exec(path);
  return found ? { feature: found[1] ?? "", file: found[2] ?? "" } : undefined;
}

const closedFeatures: Rule = {
  says: "a feature is schema, queries, commands, actions, jobs, and nouns that only features use",
  faults(sources) {
    const users = new Map<string, string[]>();
    for (const source of sources) {
      for (const { from, typeOnly } of importsOf(source)) {
        if (!typeOnly || source.path.startsWith("lib/")) users.set(from, [...(users.get(from) ?? []), source.path]);
      }
    }
    return sources.flatMap(({ path }) => {
      if (!path.startsWith("lib/features/")) return [];
      const own = featureOf(path);
      if (!own) return /^lib\/features\/[^/]+\.ts$/.test(path) ? [] : [`${path}: lies too deep`];
      const usedBy = users.get(withoutExtension(path)) ?? [];
      if (!standard.includes(own.file)) {
        const inProduct = usedBy.filter(isProduct);
        const outside = inProduct.filter((user) => !user.startsWith("lib/features/") && user !== "lib/job-handlers.ts");
        if (inProduct.length === 0) return [`${path}: no feature uses it`];
        return outside.map((user) => `${path}: is used by ${user}`);
      }
      const strangers = usedBy.filter(
        (user) => user.startsWith("lib/features/") && featureOf(user)?.feature !== own.feature,
      );
      return strangers.map((user) => `${user}: uses another feature's ${own.feature}/${own.file}`);
    });
  },
  plants: [
    { path: "lib/features/duo/pair.ts", text: "export const unused = 1;" },
    { path: "lib/features/duo/parts/pair.ts", text: "" },
  ],
};

const doors: Record<string, RegExp> = { commands: /\bcommand(?:<[^(]*>)?\(\{/, queries: /\bquery(?:<[^(]*>)?\(\{/ };

const doorsInTheirFiles: Rule = {
  says: "commands are made in commands.ts and queries in queries.ts, where the access table finds them",
  faults: eachFile(
    (path) => isProduct(path) && !/^lib\/access\/(?:command|query)\.ts$/.test(path),
    ({ path, text }) =>
      Object.entries(doors)
        .filter(([file, made]) => made.test(text) && featureOf(path)?.file !== file)
        .map(([file]) => `belongs into ${file}.ts`),
  ),
  plants: [
    { path: "lib/features/duo/pair.ts", text: "export const pairUp = command({" },
    { path: "app/page.tsx", text: "const people = query({" },
  ],
  innocent: [{ path: "lib/features/duo/commands.ts", text: "export const pairUp = command({" }],
};

/** The posts of staff that belong to no organisation: they open or end the session that a command would ask for. */
const otherActions = "lib/access/sign-in-actions.ts";
const isActions = (path: string) => /^lib\/features\/[a-z-]+\/actions\.ts$/.test(path);
const exposed = /^export const \w+Action = expose\w*\([\w\s,]*\);$/gm;
const imported = /^import [\s\S]*?;$/gm;

const actionsOnly: Rule = {
  says: "what the browser may call stands in actions.ts, line by line an exposed command",
  faults: eachFile(isProduct, ({ path, text }) => {
    const declared = /^\s*["']use server["'];?$/m.test(text);
    if (path === otherActions) return [];
    if (!isActions(path)) return declared ? ['says "use server"'] : [];
    if (!text.startsWith('"use server";\n')) return ['does not begin with "use server"'];
    const rest = text.replace('"use server";\n', "").replace(imported, "").replace(exposed, "").trim();
    const strangers = importsOf({ path, text }).filter(
      ({ from }) => !from.startsWith("lib/access/") && from !== `${dirname(path)}/commands`,
    );
    return [
      ...(rest ? [`holds more than exposed commands: ${rest.split("\n")[0]}`] : []),
      ...strangers.map(({ from }) => `takes something from ${from}`),
    ];
  }),
  plants: [
    { path: "components/duo/plan.tsx", text: 'export async function plan() {\n  "use server";\n}' },
    { path: "lib/features/duo/commands.ts", text: '"use server";\n' },
    { path: "lib/features/duo/actions.ts", text: '"use server";\nexport const planAction = planMeeting;\n' },
    { path: "lib/features/duo/actions.ts", text: '"use server";\nexport async function plan() {}\n' },
    {
      path: "lib/features/duo/actions.ts",
      text: '"use server";\nimport { x } from "@/lib/features/team/commands";\nexport const xAction = expose(x);\n',
    },
    { path: "lib/features/duo/actions.ts", text: "export const planAction = expose(planMeeting);\n" },
  ],
  innocent: [
    {
      path: "lib/features/duo/actions.ts",
      text: '"use server";\nimport { expose } from "@/lib/access/expose";\nimport {\n  a,\n  b,\n} from "@/lib/features/duo/commands";\n\nexport const aAction = expose(a);\nexport const bAction = expose(\n  b,\n  keep,\n);\n',
    },
  ],
};

const lines = ({ text }: Source) => text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
const page = /(?:^|\/)page\.tsx$/;

const smallPages: Rule = {
  says: "a page has at most 40 lines",
  faults: eachFile(
    (path) => page.test(path),
    (source) => (lines(source) > 40 ? [`has ${lines(source)} lines`] : []),
  ),
  plants: [{ path: "app/page.tsx", text: "\n".repeat(41) }],
  innocent: [{ path: "app/page.tsx", text: "\n".repeat(40) }],
};

const smallFiles: Rule = {
  says: "a file has at most 300 lines",
  faults: eachFile(
    () => true,
    (source) => (lines(source) > 300 ? [`has ${lines(source)} lines`] : []),
  ),
  plants: [{ path: "lib/features/duo/commands.ts", text: "\n".repeat(301) }],
  innocent: [{ path: "lib/features/duo/commands.ts", text: "\n".repeat(300) }],
};

const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const emptyNames = /(?:^|-)(?:util|utils|helper|helpers|index|service|services|manager|managers|misc)(?:-|$)/;
const ofATool = /\.(?:config|test|spec|d)$/;

const names: Rule = {
  says: "names are kebab-case and say something",
  faults: eachFile(
    () => true,
    ({ path }) => {
      const name = basename(withoutExtension(path)).replace(ofATool, "");
      if (!kebab.test(name)) return ["is not kebab-case"];
      return emptyNames.test(name) ? ["says nothing of what it holds"] : [];
    },
  ),
  plants: [
    { path: "components/ui/Button.tsx", text: "" },
    { path: "lib/domain/date-utils.ts", text: "" },
    { path: "components/ui/index.ts", text: "" },
    { path: "lib/session_manager.ts", text: "" },
  ],
  innocent: [
    { path: "app/api/auth/[...nextauth]/route.ts", text: "" },
    { path: "tests/e2e/crawl.spec.ts", text: "" },
  ],
};

const opening: Rule = {
  says: "a file of the domain opens with its rule in one sentence",
  faults: eachFile(
    (path) => path.startsWith("lib/domain/"),
    ({ text }) => (text.startsWith("/** ") || text.startsWith("/**\n") ? [] : ["does not"]),
  ),
  plants: [{ path: "lib/domain/duo.ts", text: "export const states = [];" }],
};

export const shapeRules: readonly Rule[] = [
  closedFeatures,
  doorsInTheirFiles,
  actionsOnly,
  smallPages,
  smallFiles,
  names,
  opening,
];

/** Sizes of the files of the product, for people to read. */
export function sizes(sources: readonly Source[]): { files: number; median: number; p95: number; largest: string } {
  const sorted = sources
    .filter(({ path }) => isProduct(path) && !path.endsWith(".css"))
    .map((source) => ({ path: source.path, lines: lines(source) }))
    .sort((a, b) => a.lines - b.lines);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)]?.lines ?? 0;
  const last = sorted.at(-1);
  return { files: sorted.length, median: at(0.5), p95: at(0.95), largest: `${last?.path} (${last?.lines})` };
}
