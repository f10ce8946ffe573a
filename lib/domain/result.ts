/** A decision either gives a value or refuses with a literal reason, which is also the key of its sentence. */
export type Ok<V> = { readonly ok: true; readonly value: V };

/** `field` names the answer that has to change; `values` fill the sentence (numbers and dates only, never names). */
export type Refused<R extends string> = {
  readonly ok: false;
  readonly reason: R;
  readonly field?: string;
  readonly values?: Readonly<Record<string, string | number>>;
};

export type Result<V, R extends string> = Ok<V> | Refused<R>;

export function ok<V>(value: V): Ok<V> {
  return { ok: true, value };
}

export function refuse<R extends string>(reason: R, more?: Pick<Refused<R>, "field" | "values">): Refused<R> {
  return { ok: false, reason, ...more };
}
