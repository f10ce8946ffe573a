import { eachFile, type Import, importsOf, isProduct, isScreen, type Rule, type Source } from "./source-tree";

const isOwn = (from: string) => /^(?:app|components|lib|prisma|scripts|tests)\//.test(from);
const startsWith = (path: string, starts: readonly string[]) => starts.some((start) => path.startsWith(start));

/** Faults of the imports that a predicate names. */
function imports(concerns: (path: string) => boolean, isWrong: (one: Import, path: string) => boolean): Rule["faults"] {
  return eachFile(concerns, (source) =>
    importsOf(source)
      .filter((one) => isWrong(one, source.path))
      .map(({ from }) => `imports ${from}`),
  );
}

const ambient =
  /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bprocess\.|\bcrypto\.|\bfetch\(|\bset(?:Timeout|Interval)\(/g;

const pureCore: Rule = {
  says: "the domain imports only itself, and reads no clock, environment or chance",
  faults(sources) {
    const inDomain = (path: string) => path.startsWith("lib/domain/");
    return [
      ...imports(inDomain, ({ from }) => !inDomain(from))(sources),
      ...eachFile(inDomain, ({ text }) => text.match(ambient) ?? [])(sources),
    ];
  },
  plants: [
    { path: "lib/domain/duo.ts", text: 'import * as z from "zod";' },
    { path: "lib/domain/duo.ts", text: 'import type { Context } from "@/lib/access/context";' },
    { path: "lib/domain/matching/pairs.ts", text: 'import { env } from "../../env";' },
    { path: "lib/domain/duo.ts", text: "const now = new Date();" },
  ],
  innocent: [
    {
      path: "lib/domain/matching/pairs.ts",
      text: 'import { ok } from "@/lib/domain/result";\nnew Date(0);\nimport "../day";',
    },
  ],
};

/** Where each library may be used. A new one is entered here, so that it has a home before it has users. */
const homes: Readonly<Record<string, readonly string[]>> = {
  "next-auth": ["lib/access/session.ts", "app/api/auth/"],
  "next/headers": ["lib/access/"],
  next: ["app/", "components/", "lib/access/", "proxy.ts"],
  react: ["app/", "components/", "lib/access/"],
  clsx: ["app/", "components/"],
  "lucide-react": ["components/"],
  "@base-ui/react": ["components/"],
  zod: ["lib/access/", "lib/features/", "lib/env.ts"],
  pg: ["lib/access/rate-limit.ts", "prisma/"],
  "rate-limiter-flexible": ["lib/access/rate-limit.ts"],
  "@node-rs/argon2": ["lib/access/"],
  "@prisma/adapter-pg": ["lib/db.ts"],
  "pg-boss": ["lib/jobs.ts", "lib/worker.ts"],
  nodemailer: ["lib/smtp.ts"],
  pino: ["lib/log.ts"],
  "next-intl": ["lib/i18n.ts"],
  "@fontsource-variable/atkinson-hyperlegible-next": ["app/"],
  "@fontsource-variable/vazirmatn": ["app/"],
  tailwindcss: ["app/"],
};

function homeOf(from: string): readonly string[] {
  const library = Object.keys(homes)
    .sort((a, b) => b.length - a.length)
    .find((name) => from === name || from.startsWith(`${name}/`));
  return library ? (homes[library] ?? []) : [];
}

const librariesAtHome: Rule = {
  says: "each library is used in its own place",
  faults: imports(
    isProduct,
    ({ from }, path) => !isOwn(from) && !from.startsWith("node:") && !startsWith(path, homeOf(from)),
  ),
  plants: [
    { path: "lib/features/team/commands.ts", text: 'import { getServerSession } from "next-auth";' },
    { path: "app/(work)/w/[org]/page.tsx", text: 'import { encode } from "next-auth/jwt";' },
    { path: "components/people/person.tsx", text: 'import { cookies } from "next/headers";' },
    { path: "lib/features/duo/queries.ts", text: 'import { headers } from "next/headers";' },
    { path: "lib/features/messages/commands.ts", text: 'import { createTransport } from "nodemailer";' },
    { path: "components/ui/date.tsx", text: 'import { format } from "a-library-nobody-chose";' },
    { path: "components/form/action-form.tsx", text: 'import * as z from "zod";' },
  ],
  innocent: [{ path: "app/api/auth/[...nextauth]/route.ts", text: 'import NextAuth from "next-auth";' }],
};

const isPrisma = (from: string) => from.startsWith("lib/generated/") || from.startsWith("@prisma/");
/** Types, and the tag that builds SQL with parameters. */
const onlySpeaksSql = ({ names, typeOnly }: Import) =>
  typeOnly || names.every((name) => name === "Prisma" || name.startsWith("type "));

const onePrismaClient: Rule = {
  says: "only lib/db.ts holds the Prisma client, and screens know nothing of it",
  faults(sources) {
    return [
      ...imports(
        (path) => isProduct(path) && path !== "lib/db.ts",
        (one, path) => isPrisma(one.from) && (isScreen(path) || !onlySpeaksSql(one)),
      )(sources),
      ...eachFile(
        (path) => isProduct(path) && path !== "lib/db.ts",
        ({ text }) => text.match(/\bnew PrismaClient\b/g) ?? [],
      )(sources),
    ];
  },
  plants: [
    { path: "lib/features/duo/queries.ts", text: 'import { PrismaClient } from "@/lib/generated/prisma/client";' },
    { path: "components/people/person.tsx", text: 'import type { Person } from "@/lib/generated/prisma/client";' },
  ],
  innocent: [
    { path: "lib/features/duo/queries.ts", text: 'import { Prisma, type Duo } from "@/lib/generated/prisma/client";' },
    { path: "lib/features/duo/record.ts", text: 'import type { Duo } from "@/lib/generated/prisma/client";' },
  ],
};

/** Each opens the database itself for a reason of its own: the seam, the queue, and whatever ends the pools. */
const openers = ["lib/access/", "lib/jobs.ts", "lib/worker.ts", "prisma/seed"];

const oneWayToTheDatabase: Rule = {
  says: "features and screens reach the database through the context alone",
  faults(sources) {
    const outside = (path: string) => isProduct(path) && path !== "lib/db.ts" && !startsWith(path, openers);
    return [
      ...imports(outside, ({ from, typeOnly }, path) => from === "lib/db" && (!typeOnly || isScreen(path)))(sources),
      ...eachFile(isScreen, ({ text }) => text.match(/\bdb\.\$?\w+|\$transaction|\$queryRaw/g) ?? [])(sources),
    ];
  },
  plants: [
    { path: "lib/features/duo/queries.ts", text: 'import { database } from "@/lib/db";' },
    { path: "app/page.tsx", text: 'import type { Db } from "@/lib/db";' },
    { path: "app/page.tsx", text: "const people = await db.person.findMany();" },
  ],
  innocent: [{ path: "lib/features/participation.ts", text: 'import type { Db } from "@/lib/db";' }],
};

/** What a screen may take from lib, other than types. */
const forScreens = [
  /^lib\/domain\/(?!actor$)/,
  /^lib\/features\/[a-z-]+\/(?:queries|actions|schema)$/,
  /^lib\/(?:i18n|env)$/,
  /^lib\/messages\//,
  /^lib\/access\/(?:application-cookie|caller|code-entry|form-state|ids|load|next-path|organisation|page|preferences|ready|sign-in-actions)$/,
];
/** Whoever gives roles has to choose among them; what a role may do is asked of the permission here too. */
const givesRoles = "components/team/";
const hidden = /^lib\/(?:db|generated\/|access\/(?:command|query|transaction|context|secrets)$)/;

const screensStayOutside: Rule = {
  says: "a screen takes queries, actions, schemas, words and pure rules from lib, and no role's name",
  faults(sources) {
    const roles = /(?<!\bname=)"(?:administrator|coordinator|referencePerson|manager|selector|trainer)"/g;
    return [
      ...imports(
        (path) => isScreen(path) && !path.startsWith("app/api/auth/"),
        ({ from, typeOnly }, path) =>
          from.startsWith("lib/") &&
          !(from === "lib/domain/actor" && path.startsWith(givesRoles)) &&
          (typeOnly ? hidden.test(from) : !forScreens.some((allowed) => allowed.test(from))),
      )(sources),
      ...eachFile(isScreen, ({ text }) => text.match(roles) ?? [])(sources),
    ];
  },
  plants: [
    { path: "components/duo/plan.tsx", text: 'import { planMeeting } from "@/lib/features/duo/commands";' },
    { path: "app/page.tsx", text: 'import { staffRoles } from "@/lib/domain/actor";' },
    { path: "components/shell/nav.tsx", text: 'if (roles.includes("coordinator")) show();' },
    { path: "app/page.tsx", text: 'import type { Context } from "@/lib/access/context";' },
    { path: "components/duo/plan.tsx", text: 'import { currentStaff } from "@/lib/access/session";' },
  ],
  innocent: [
    { path: "components/duo/plan.tsx", text: 'import { planMeetingAction } from "@/lib/features/duo/actions";' },
    { path: "components/duo/plan.tsx", text: 'import type { DuoFacts } from "@/lib/features/duo/facts";' },
  ],
};

const inBrowser = (text: string) => /^"use client";/m.test(text);
const forBrowsers = [
  /^(?:components|lib\/domain)\//,
  /^lib\/features\/[a-z-]+\/actions$/,
  /^lib\/access\/(?:form-state|sign-in-actions)$/,
  /^lib\/messages\/\w+\/errors\.json$/,
  /\.css$/,
];

const smallInTheBrowser: Rule = {
  says: "code for the browser takes no catalogue, query or schema with it",
  faults: eachFile(isScreen, (source) =>
    inBrowser(source.text)
      ? importsOf(source)
          .filter(({ from, typeOnly }) => !typeOnly && isOwn(from) && !forBrowsers.some((one) => one.test(from)))
          .map(({ from }) => `imports ${from} in the browser`)
      : [],
  ),
  plants: [{ path: "components/duo/plan.tsx", text: '"use client";\nimport { translator } from "@/lib/i18n";' }],
  innocent: [{ path: "components/duo/plan.tsx", text: 'import { translator } from "@/lib/i18n";' }],
};

/** Room → the rooms whose files it must not know. */
const above: readonly (readonly [string, RegExp])[] = [
  ["lib/", /^(?:app|components|scripts|tests)\//],
  ["lib/access/", /^lib\/(?:features\/|jobs$|mail$|worker$|job-handlers$)/],
  ["components/", /^(?:app|scripts|tests)\//],
  ["components/ui/", /^components\/(?!ui\/)|^lib\/(?!domain\/(?:locale|text)$)/],
  ["app/", /^(?:scripts|tests)\//],
];

const oneWayLayers: Rule = {
  says: "no room knows the rooms above it",
  faults: imports(isProduct, ({ from }, path) =>
    above.some(([room, upper]) => path.startsWith(room) && upper.test(from)),
  ),
  plants: [
    { path: "lib/access/command.ts", text: 'import { findDuo } from "@/lib/features/support/duo";' },
    { path: "lib/mail.ts", text: 'import { Button } from "@/components/ui/button";' },
    { path: "components/ui/badge.tsx", text: 'import { tone } from "@/components/people/state-tone";' },
    { path: "components/duo/plan.tsx", text: 'import Page from "@/app/page";' },
  ],
};

function cyclesAmong(sources: readonly Source[]): string[] {
  const graph = new Map(
    sources
      .filter(({ path }) => path.startsWith("lib/") || path.startsWith("components/"))
      .map((source) => [
        source.path.replace(/\.\w+$/, ""),
        importsOf(source)
          .filter(({ typeOnly }) => !typeOnly)
          .map(({ from }) => from),
      ]),
  );
  const finished = new Set<string>();
  const cycles: string[] = [];
  function visit(path: string, trail: readonly string[]): void {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
    if (finished.has(path) || trail.includes(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    finished.add(path);
  }
  for (const path of graph.keys()) visit(path, []);
  return cycles;
}

const noCircles: Rule = {
  says: "no file imports itself through others",
  faults: cyclesAmong,
  plants: [{ path: "lib/features/duo/pair.ts", text: 'import { pair } from "@/lib/features/duo/pair";' }],
};

export const importRules: readonly Rule[] = [
  pureCore,
  librariesAtHome,
  onePrismaClient,
  oneWayToTheDatabase,
  screensStayOutside,
  smallInTheBrowser,
  oneWayLayers,
  noCircles,
];
