import type { ReactNode } from "react";

export type FieldText = {
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** The word "optional", shown after the label. */
  optional?: string;
};

export function hintId(id: string): string {
  return `${id}-hint`;
}

export function errorId(id: string): string {
  return `${id}-error`;
}

/** What ties a control to its hint and its error. */
export function described(id: string, { hint, error }: Pick<FieldText, "hint" | "error">) {
  const ids = [hint ? hintId(id) : undefined, error ? errorId(id) : undefined].filter(Boolean).join(" ");
  return { "aria-describedby": ids || undefined, "aria-invalid": error ? (true as const) : undefined };
}

export function FieldError({ id, error }: { id: string; error?: string }) {
  if (!error) return null;
  return (
    <p id={errorId(id)} className="border-s-4 border-danger ps-2 font-semibold text-danger">
      {error}
    </p>
  );
}

export function FieldHint({ id, hint }: { id: string; hint?: ReactNode }) {
  if (!hint) return null;
  return (
    <div id={hintId(id)} className="max-w-measure text-small text-muted">
      {hint}
    </div>
  );
}

function LabelText({ label, optional }: Pick<FieldText, "label" | "optional">) {
  return (
    <>
      {label}
      {optional ? <span className="font-normal text-muted"> ({optional})</span> : null}
    </>
  );
}

/** Label above, then the hint, then what is wrong, then the control, whose `id` is the field's. */
export function Field({
  id,
  label,
  hint,
  error,
  optional,
  hideLabel,
  children,
}: FieldText & { id: string; hideLabel?: boolean; children: ReactNode }) {
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className={hideLabel ? "sr-only" : "font-semibold"}>
        <LabelText label={label} optional={optional} />
      </label>
      <FieldHint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      {children}
    </div>
  );
}

/** The same for a group of choices: the question is the legend. */
export function FieldGroup({
  id,
  label,
  hint,
  error,
  optional,
  hideLabel,
  children,
}: FieldText & { id: string; hideLabel?: boolean; children: ReactNode }) {
  return (
    <fieldset aria-describedby={described(id, { hint, error })["aria-describedby"]} className="grid min-w-0 gap-1">
      <legend className={hideLabel ? "sr-only" : "mb-1 font-semibold"}>
        <LabelText label={label} optional={optional} />
      </legend>
      <FieldHint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      {children}
    </fieldset>
  );
}
