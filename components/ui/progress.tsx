type ProgressProps = { step: number; total: number /** "3 of 12", written out. */; words: string };

/** How far one is, in words; the bar only repeats them. */
export function Progress({ step, total, words }: ProgressProps) {
  return (
    <div className="grid gap-1">
      <p className="text-small text-muted">{words}</p>
      <svg
        viewBox={`0 0 ${total} 1`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
        className="h-1.5 w-full rtl:-scale-x-100"
      >
        <rect width={total} height="1" className="fill-line" />
        <rect width={step} height="1" className="fill-primary" />
      </svg>
    </div>
  );
}

export type Step = { id: string; label: string; state: "done" | "current" | "ahead"; note?: string };

/** The steps of a way, the current one told in words. */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol aria-label={label} className="grid gap-3">
      {steps.map(({ id, label: text, state, note }, index) => (
        <li key={id} aria-current={state === "current" ? "step" : undefined} className="flex items-start gap-3">
          <span
            aria-hidden="true"
            className={
              state === "ahead"
                ? "grid size-8 shrink-0 place-items-center rounded-full border border-control bg-surface text-muted"
                : "grid size-8 shrink-0 place-items-center rounded-full border border-primary bg-primary font-semibold text-on-primary"
            }
          >
            {state === "done" ? "✓" : index + 1}
          </span>
          <div className={state === "ahead" ? "text-muted" : undefined}>
            <p className={state === "current" ? "font-semibold" : undefined}>{text}</p>
            {note ? <p className="text-small text-muted">{note}</p> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
