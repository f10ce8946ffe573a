/** Mail leaves in the story's own time, by the worker's own handler; the demo's mailbox page shows it. */
import { PgBoss } from "pg-boss";
import { isMessageKey, messages } from "@/lib/domain/message";
import { databaseUrls, env } from "@/lib/env";
import { recordDelivery } from "@/lib/features/messages/commands";
import { deliverMessage } from "@/lib/features/messages/jobs";
import { must } from "@/prisma/story/must";
import { look, system, type World } from "@/prisma/story/world";

const atOnce = 4;

type Waiting = {
  readonly id: string;
  readonly template: string;
  readonly queuedAt: Date;
  readonly email: string | null;
};

async function waitingIn(world: World, states: readonly ("queued" | "retrying")[]): Promise<Waiting[]> {
  const rows = await look(world, ({ db, organisationId }) =>
    db.message.findMany({
      where: { organisationId, state: { in: [...states] } },
      orderBy: { id: "asc" },
      select: { id: true, template: true, queuedAt: true, person: { select: { email: true } } },
    }),
  );
  return rows.map(({ person, ...row }) => ({ ...row, email: person.email }));
}

function dueAt({ template, queuedAt }: Waiting): Date {
  const seconds = isMessageKey(template) ? messages[template].delaySeconds : 0;
  return new Date(queuedAt.getTime() + seconds * 1000);
}

/** Sends what was to leave until this moment; gives whether anything still waits for a later one. */
export async function deliverDue(world: World, until: Date): Promise<boolean> {
  const waiting = await waitingIn(world, ["queued"]);
  const due = waiting.filter((message) => dueAt(message) <= until);
  for (let next = 0; next < due.length; next += atOnce) {
    await Promise.all(due.slice(next, next + atOnce).map((message) => deliver(world, message)));
  }
  return due.length < waiting.length;
}

async function deliver(world: World, message: Waiting): Promise<void> {
  const { organisationId } = world;
  const now = dueAt(message);
  if (message.email && world.unknownAddresses.has(message.email)) {
    const refused = { outcome: "rejected", problem: "refusedAddress", demo: null } as const;
    await must(recordDelivery(system(world, now), { messageId: message.id, ...refused }));
  } else {
    await deliverMessage({ organisationId, messageId: message.id }, now);
  }
}

/** For a while the mail server does not answer: what was to leave is tried again later. */
export async function failDue(world: World, until: Date): Promise<void> {
  for (const message of await waitingIn(world, ["queued"])) {
    const now = dueAt(message);
    if (now > until) continue;
    const failed = { outcome: "failed", problem: "unreachable", demo: null } as const;
    await must(recordDelivery(system(world, now), { messageId: message.id, ...failed }));
  }
}

/** The jobs of messages that have left are done; the others keep the one that comes next, for the worker. */
export async function clearJobs(worlds: readonly World[]): Promise<void> {
  const waiting = new Set<string>();
  for (const world of worlds) {
    for (const { id } of await waitingIn(world, ["queued", "retrying"])) waiting.add(id);
  }
  const boss = new PgBoss({
    connectionString: databaseUrls(env).worker,
    schema: "pgboss",
    migrate: false,
    supervise: false,
    schedule: false,
    registerInstance: false,
    max: 1,
  });
  await boss.start();
  try {
    const jobs = await boss.findJobs<{ messageId: string }>("message.deliver", { queued: true, limit: 100_000 });
    const last = new Map(jobs.map(({ id, data }) => [data.messageId, id]));
    const done = jobs.filter(({ id, data }) => !waiting.has(data.messageId) || last.get(data.messageId) !== id);
    if (done.length > 0)
      await boss.deleteJob(
        "message.deliver",
        done.map(({ id }) => id),
      );
  } finally {
    await boss.stop({ graceful: false });
  }
}
