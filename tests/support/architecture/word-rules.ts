import { eachFile, isProduct, isScreen, type Rule } from "./source-tree";

const planted = (path: string, ...texts: string[]) => texts.map((text) => ({ path, text }));
const anywhere = () => true;
const isMarkup = (path: string) => path.endsWith(".tsx");
const isStyle = (path: string) => path.endsWith(".css");

const unfinished: Rule = {
  says: "nothing is left for later or silenced",
  faults: eachFile(
    anywhere,
    ({ text }) => text.match(/\b(?:TODO|FIXME|XXX|HACK)\b|(?:\bas|:|<) ?any(?=[\][;,)>|}\n]| [=|&])|@ts-\w+/g) ?? [],
  ),
  plants: planted(
    "lib/features/duo/commands.ts",
    "// TODO: later",
    "// FIXME",
    "const x = y as any;",
    "function f(x: any) {}",
    "let x: any = 1;",
    "const x: any[] = [];",
    "// @ts-ignore",
  ),
  innocent: planted("tests/features/duo.test.ts", "// the same as any other\n// one rule: any letter will do"),
};

const statesInTheDomain: Rule = {
  says: "what a state means is asked of the domain, which has a named rule for it",
  faults: eachFile(
    (path) => isProduct(path) && !path.startsWith("lib/domain/") && !path.startsWith("components/ui/"),
    ({ text }) =>
      text.match(
        /\b(?!visibilityState)\w*[sS]tate\s*[!=]==?\s*["'`]\w+|["'`]\w+["'`]\s*[!=]==?\s*[\w.]*\b\w*[sS]tate\b/g,
      ) ?? [],
  ),
  plants: planted(
    "lib/features/duo/queries.ts",
    'if (duo.state === "meeting") return null;',
    'const open = rows.find(({ state }) => state !== "closed");',
    'const over = meeting?.state === "held";',
    'if ("held" === session.state) return;',
    'duoState === "active"',
  ),
  innocent: [
    ...planted("lib/domain/duo.ts", 'return state === "meeting";'),
    ...planted("lib/features/duo/queries.ts", "if (isRunning(duo.state)) return;", 'where: { state: "active" }'),
    ...planted("components/speed-meeting/keep-fresh.tsx", 'if (document.visibilityState === "visible") refresh();'),
  ],
};

const nothingInjected: Rule = {
  says: "no text is run, and no SQL is put together from text",
  faults: eachFile(
    (path) => !path.startsWith("tests/"),
    ({ text }) =>
      text.match(
        /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\b|\$(?:query|execute)RawUnsafe|\bPrisma\.raw\(|\bnew Function\(|\beval\(|["']use cache/g,
      ) ?? [],
  ),
  plants: planted(
    "lib/features/duo/queries.ts",
    "await db.$queryRawUnsafe(text);",
    "await db.$executeRawUnsafe(text);",
    "Prisma.raw(order)",
    "<p dangerouslySetInnerHTML={{ __html: text }} />",
    "eval(text)",
    '"use cache: private";',
  ),
  innocent: planted("lib/features/duo/queries.ts", "await db.$queryRaw`select 1`;"),
};

const quiet: Rule = {
  says: "the product writes to the log, in which no personal value stands, and never to the console",
  faults: eachFile(isProduct, ({ text }) => text.match(/\bconsole\.\w+/g) ?? []),
  plants: planted("lib/worker.ts", "console.log(person);", "console.error(error);"),
};

const oneEnvironment: Rule = {
  says: "the environment is read and checked in lib/env.ts",
  faults: eachFile(
    (path) => isProduct(path) && path !== "lib/env.ts",
    ({ text }) => (text.match(/\bprocess\.env(?:\.\w+)?/g) ?? []).filter((name) => !readElsewhere.has(name)),
  ),
  plants: planted("lib/mail.ts", "const url = process.env.SMTP_URL;", "const { SMTP_URL } = process.env;"),
  innocent: planted("proxy.ts", 'process.env.NODE_ENV === "development"'),
};
/** Next replaces the first while it builds, next-auth reads the second by itself, and the log speaks before the check. */
const readElsewhere = new Set(["process.env.NODE_ENV", "process.env.NEXTAUTH_URL", "process.env.LOG_LEVEL"]);

const physical =
  /^-?(?:m[lr]|p[lr]|left|right|scroll-[mp][lr]|border-[lr]|rounded-(?:[lr]|[tb][lr]))-.|^(?:border-[lr]|rounded-(?:[lr]|[tb][lr])|(?:text|float|clear)-(?:left|right)|space-x-.+)$/;
const quoted = /"([^"\n]*)"|'([^'\n]*)'|`([^`]*)`/g;

function classNames(text: string): string[] {
  return [...text.matchAll(quoted)]
    .flatMap(([, ...found]) => found.filter((part) => part !== undefined))
    .flatMap((part) => part.split(/[\s{}$?:()"']+(?!\[)/))
    .map((word) => word.replace(/!$/, ""));
}

const bothDirections: Rule = {
  says: "nothing is laid out by left and right, so that Arabic needs no second style sheet",
  faults(sources) {
    return [
      ...eachFile(isMarkup, ({ text }) => classNames(text).filter((word) => physical.test(word)))(sources),
      ...eachFile(
        isStyle,
        ({ text }) =>
          text.match(
            /(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)\b|^\s*(?:left|right):|(?:text-align|float): (?:left|right)|border-(?:top|bottom)-(?:left|right)-radius/gm,
          ) ?? [],
      )(sources),
    ];
  },
  plants: [
    ...planted(
      "components/ui/card.tsx",
      'className="ml-2"',
      'className="sm:hover:pr-4 flex"',
      'className={wide ? "text-left" : "x"}',
      "className={`flex -left-1`}",
      'clsx("border-l-2")',
    ),
    ...planted("app/globals.css", "  margin-left: 1rem;", "  left: 0;", "  text-align: right;"),
  ],
  innocent: planted("components/ui/card.tsx", 'className="ms-2 pe-4 text-start start-0 html-left"', 'dir="rtl"'),
};

const noOwnStyle: Rule = {
  says: "the content security policy allows no style attribute",
  faults: eachFile(isScreen, ({ text }) => text.match(/\bstyle=(?:\{|")/g) ?? []),
  plants: planted("components/ui/bars.tsx", "<i style={{ width }} />", '<i style="width: 3px" />', "<i style={own} />"),
};

/** Leads to a person's own telephone; the browser asks nothing of it before it is pressed. */
const linkedTo = /^https:\/\/wa\.me\//;
const nameOfALanguage = "http://www.w3.org/2000/svg";

const nothingFromElsewhere: Rule = {
  says: "a page loads nothing from another site",
  faults: eachFile(isScreen, ({ text }) =>
    (text.match(/(?:https?:)?\/\/[\w$-]+(?:\.[\w-]+)+[^\s"'`)]*/g) ?? []).filter(
      (url) => !linkedTo.test(url) && url !== nameOfALanguage,
    ),
  ),
  plants: planted(
    "components/ui/picture.tsx",
    '<img src="https://images.example.org/a.png" />',
    '<script src="//cdn.example.org/a.js" />',
    "@import url(https://fonts.example.org/a.css);",
  ),
  innocent: planted("components/ui/icon.tsx", 'xmlns="http://www.w3.org/2000/svg"', "// a note"),
};

const honestTests: Rule = {
  says: "tests use the real thing and wait for what they need, not for time",
  faults: eachFile(
    (path) => path.startsWith("tests/"),
    ({ text }) =>
      text.match(
        /\bvi\.(?:mock|fn|spyOn|stub\w*)\(|\bwaitForTimeout\(|\b(?:it|test|describe)\.(?:only|skip|todo|fixme)\(/g,
      ) ?? [],
  ),
  plants: planted(
    "tests/features/duo.test.ts",
    'vi.mock("x");',
    "page.waitForTimeout(100);",
    "it.only();",
    "test.skip();",
  ),
};

export const wordRules: readonly Rule[] = [
  unfinished,
  statesInTheDomain,
  nothingInjected,
  quiet,
  oneEnvironment,
  bothDirections,
  noOwnStyle,
  nothingFromElsewhere,
  honestTests,
];
