/** Wraps every read: permission, then input, then one transaction that sees one organisation. */
import type * as z from "zod";
import { notAllowed } from "@/lib/access/command";
import type { Caller, Context } from "@/lib/access/context";
import { checkInput } from "@/lib/access/input";
import { inOrganisation } from "@/lib/access/transaction";
import { may, type Permission } from "@/lib/domain/policy";
import type { AccessRefusal, Refusal } from "@/lib/domain/refusals";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";

type Definition<I extends z.ZodType, V, R extends Refusal> = {
  readonly permission: Permission;
  readonly input: I;
  run(context: Context, input: z.output<I>): Promise<V | Refused<R>>;
};

export type Query<I extends z.ZodType = z.ZodType, V = unknown, R extends Refusal = Refusal> = {
  (caller: Caller, input: z.input<I>): Promise<Result<V, R | AccessRefusal>>;
  readonly kind: "query";
  readonly permission: Permission;
  readonly input: I;
};

/**
 * Makes a query. `run` gives the value, or a refusal such as `access.notFound` for a record that is not in the
 * caller's organisation: a stranger's record does not exist.
 */
export function query<I extends z.ZodType, V, R extends Refusal = never>(
  definition: Definition<I, V, R>,
): Query<I, V, R> {
  async function call(caller: Caller, raw: z.input<I>): Promise<Result<V, R | AccessRefusal>> {
    if (!may(caller.actor, definition.permission)) return refuse(notAllowed(caller.actor));
    const input = checkInput(definition.input, raw);
    if (!input.ok) return refuse("access.notFound");
    return inOrganisation<V, R | AccessRefusal>(caller, async (context) => {
      if (!may(context.actor, definition.permission)) return refuse(notAllowed(context.actor));
      const result = await definition.run(context, input.value);
      return isRefused(result) ? result : ok(result);
    });
  }
  return Object.assign(call, { kind: "query" as const, permission: definition.permission, input: definition.input });
}

function isRefused<V, R extends string>(result: V | Refused<R>): result is Refused<R> {
  return typeof result === "object" && result !== null && "ok" in result && result.ok === false && "reason" in result;
}
