"use client";

import clsx from "clsx";
import {
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { FormContext, fieldId } from "@/components/form/form-context";
import { longestOfTooMuch } from "@/components/form/post-size";
import type { FormWords } from "@/components/form/words";
import { ErrorSummary } from "@/components/ui/error-summary";
import { type FormState, idle } from "@/lib/access/form-state";

export type FormTarget = (previous: FormState, data: FormData) => Promise<FormState>;

type FormIslandProps = {
  action: FormTarget;
  words: FormWords;
  hidden: Record<`_${string}`, string | undefined>;
  children: ReactNode;
  className?: string;
  done?: ReactNode;
  label?: string;
  /** So that a field or a button elsewhere on the page can belong to this form. */
  formId?: string;
};

export function FormIsland({ action, words, hidden, children, className, done, label, formId }: FormIslandProps) {
  const [state, send, pending] = useActionState(action, idle);
  const [unsent, setUnsent] = useState<{ field: string; attempt: number }>();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);

  // Sent from here rather than by React's own form action, which would empty the fields after a refusal.
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const data = new FormData(event.currentTarget, submitter);
    const field = longestOfTooMuch(data, state);
    setUnsent(field ? { field, attempt: (unsent?.attempt ?? 0) + 1 } : undefined);
    if (!field) startTransition(() => send(data));
  }

  useEffect(() => {
    if (state.status === "done") form.current?.reset();
  }, [state]);

  const refused = state.status === "refused" ? state : undefined;
  const problems = unsent ? { [unsent.field]: words.tooMuch } : (refused?.fields ?? {});
  const wrong = unsent ? { message: words.checkAnswers, attempt: -unsent.attempt } : refused;

  return (
    <FormContext value={{ id, state, problems, pending, words }}>
      <form
        ref={form}
        id={formId}
        action={send}
        onSubmit={submit}
        noValidate
        aria-label={label}
        aria-busy={pending}
        className={clsx("grid gap-4", className)}
      >
        {wrong ? (
          <ErrorSummary
            title={wrong.message}
            problems={Object.entries(problems).map(([name, message]) => ({ id: fieldId(id, name), message }))}
            kept={words.kept}
            attempt={wrong.attempt}
            titlePrefix={words.titlePrefix}
          />
        ) : null}
        <div role="status" className="empty:hidden">
          {state.status === "done" ? (state.message ?? done) : null}
        </div>
        {Object.entries(hidden).map(([name, value]) =>
          value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
        )}
        {children}
      </form>
    </FormContext>
  );
}
