import { fstatSync, openSync, readFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { withClient } from "../tests/support/database";

export interface Measured {
  p50: number;
  p95: number;
  /** Statements of a page, without the ones that begin and end a transaction. */
  statements: number;
  control: number;
  javascript: number;
  html: number;
}

interface Answer {
  status: number;
  body: Buffer;
  encoding: string;
  milliseconds: number;
}

const agent = new Agent({ keepAlive: true });

/** What goes over the wire, compressed as a browser would ask for it, to the last byte. */
function ask(url: string, cookie = ""): Promise<Answer> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { "accept-encoding": "gzip", cookie } }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          body: Buffer.concat(parts),
          encoding: response.headers["content-encoding"] ?? "",
          milliseconds: performance.now() - began,
        }),
      );
    }).on("error", reject);
  });
}

async function textOf({ body, encoding }: Answer): Promise<string> {
  if (encoding !== "gzip") return body.toString();
  const stream = new Blob([new Uint8Array(body)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}

/** The scripts that a browser of today loads with the page. */
function scriptsOf(html: string): string[] {
  const tags = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => !/\bnomodule\b/i.test(tag));
  return [...new Set(tags.flatMap((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1] ?? []))];
}

const sizes = new Map<string, number>();

async function sizeOf(url: string): Promise<number> {
  const known = sizes.get(url);
  if (known !== undefined) return known;
  const { body } = await ask(url);
  sizes.set(url, body.length);
  return body.length;
}

/** Follows the log of the server, to which every statement is written from now on. */
export async function countStatements(adminUrl: string): Promise<() => { statements: number; control: number }> {
  const folder = await withClient(adminUrl, async (client) => {
    await client.query("alter system set log_statement = 'all'");
    await client.query("alter system set log_line_prefix = '%u|'");
    await client.query("select pg_reload_conf()");
    return (await client.query<{ data_directory: string }>("show data_directory")).rows[0]?.data_directory ?? "";
  });
  await wait(500);
  const file = join(folder, "passerelle.log");
  const log = openSync(file, "r");
  let read = fstatSync(log).size;
  return () => {
    const fresh = readFileSync(file).subarray(read).toString();
    read += Buffer.byteLength(fresh);
    const said = [...fresh.matchAll(/^passerelle_(?:app|auth)\|.*?(?:statement|execute [^:]+): (.*)$/gm)].map(
      ([, sql = ""]) => sql,
    );
    const control = said.filter((sql) => /^(?:begin|commit|rollback|savepoint|release|set transaction)\b/i.test(sql));
    return { statements: said.length - control.length, control: control.length };
  };
}

const warmUps = 5;
const requests = 30;
const middle = (sorted: readonly number[], share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
const ascending = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);

/** One page, asked for again and again by one reader. */
export async function measurePage(
  url: string,
  cookie: string,
  count: () => { statements: number; control: number },
): Promise<Measured> {
  for (let warm = 0; warm < warmUps; warm += 1) {
    const { status } = await ask(url, cookie);
    if (status !== 200) throw new Error(`${url} answers ${status}`);
  }
  count();
  const times: number[] = [];
  const counts: { statements: number; control: number }[] = [];
  let html: Answer | undefined;
  for (let request = 0; request < requests; request += 1) {
    html = await ask(url, cookie);
    times.push(html.milliseconds);
    counts.push(count());
  }
  if (!html) throw new Error("nothing was asked for");
  const scripts = await Promise.all(scriptsOf(await textOf(html)).map((path) => sizeOf(new URL(path, url).href)));
  const sorted = ascending(times);
  return {
    p50: middle(sorted, 0.5),
    p95: middle(sorted, 0.95),
    // Once a minute a session notes that it was used; the middle leaves that out.
    statements: middle(ascending(counts.map((one) => one.statements)), 0.5),
    control: middle(ascending(counts.map((one) => one.control)), 0.5),
    javascript: scripts.reduce((sum, size) => sum + size, 0),
    html: html.body.length,
  };
}
