/** Wraps every write: permission, then input, then one transaction, then one event. There is no other way to write. */
import type * as z from "zod";
import { actorId, type Caller, type Context } from "@/lib/access/context";
import { checkInput } from "@/lib/access/input";
import { inOrganisation } from "@/lib/access/transaction";
import type { Actor } from "@/lib/domain/actor";
import type { DomainEvent } from "@/lib/domain/events";
import { may, type Permission } from "@/lib/domain/policy";
import type { AccessRefusal, Refusal } from "@/lib/domain/refusals";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";

/** What a command returns when it did something: a value for the caller and the one event that tells it. */
export type Done<V> = { readonly ok: true; readonly value: V; readonly event: DomainEvent | null };

export function done<V>(value: V, event: DomainEvent): Done<V> {
  return { ok: true, value, event };
}

/** For a repeat that finds its work already done: the same answer, and nothing written twice. */
export function already<V>(value: V): Done<V> {
  return { ok: true, value, event: null };
}

/** A refusal after which what was written stays, such as one more wrong try. */
export type Kept<R extends string> = { readonly ok: true; readonly kept: Refused<R> };

export function refuseAndKeep<R extends string>(kept: Refused<R>): Kept<R> {
  return { ok: true, kept };
}

type Definition<I extends z.ZodType, V, R extends Refusal> = {
  readonly permission: Permission;
  readonly input: I;
  run(context: Context, input: z.output<I>): Promise<Done<V> | Refused<R | AccessRefusal> | Kept<R | AccessRefusal>>;
};

export type Command<I extends z.ZodType = z.ZodType, V = unknown, R extends Refusal = Refusal> = {
  (caller: Caller, input: z.input<I>): Promise<Result<V, R | AccessRefusal>>;
  readonly kind: "command";
  readonly permission: Permission;
  readonly input: I;
};

/**
 * Makes a command. Called with who asks and the raw input, it gives the value or a refusal; a refusal leaves nothing
 * behind. Refusals that every command can give: `access.notAllowed`, `access.checkAnswers` with the fields,
 * `access.notFound`, `access.suspended`, `access.changedMeanwhile`, `access.databaseAway`.
 */
export function command<I extends z.ZodType, V, R extends Refusal>(definition: Definition<I, V, R>): Command<I, V, R> {
  async function call(caller: Caller, raw: z.input<I>): Promise<Result<V, R | AccessRefusal>> {
    if (!may(caller.actor, definition.permission)) return refuse(notAllowed(caller.actor));
    const input = checkInput(definition.input, raw);
    if (!input.ok) return input;
    const result = await inOrganisation<Result<V, R | AccessRefusal>, R | AccessRefusal>(caller, async (context) => {
      if (!may(context.actor, definition.permission)) return refuse(notAllowed(context.actor));
      const outcome = await definition.run(context, input.value);
      if (!outcome.ok) return outcome;
      if ("kept" in outcome) return ok(outcome.kept);
      if (outcome.event) await recordEvent(context, outcome.event);
      return ok(outcome);
    });
    return result.ok ? result.value : result;
  }
  return Object.assign(call, {
    kind: "command" as const,
    permission: definition.permission,
    input: definition.input,
  });
}

/** A visitor is asked to sign in; somebody who is known is told that this is not theirs to do. */
export function notAllowed(actor: Actor): AccessRefusal {
  return actor.kind === "visitor" ? "access.signIn" : "access.notAllowed";
}

/** Writes an event of the context. Only a batch, which tells one event for each record it moved, calls it itself. */
export async function recordEvent(
  { db, organisationId, actor, now, eventId }: Context,
  event: DomainEvent,
): Promise<void> {
  await db.event.create({
    data: {
      organisationId,
      id: eventId,
      name: event.name,
      actorKind: actor.kind,
      actorId: actorId(actor),
      subjectKind: event.subjectKind,
      subjectId: event.subjectId,
      payload: event.payload,
      at: now,
    },
  });
}
