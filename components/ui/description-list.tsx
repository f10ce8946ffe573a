import type { ReactNode } from "react";

export type Fact = { term: string; value: ReactNode; action?: ReactNode };

/** Facts with their names; a fact may have a link to change it. */
export function DescriptionList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid sm:grid-cols-[minmax(8rem,auto)_1fr_auto]">
      {facts.map(({ term, value, action }) => (
        <div
          key={term}
          className="grid gap-x-4 border-t border-line py-2 first:border-t-0 sm:col-span-full sm:grid-cols-subgrid"
        >
          <dt className="text-muted">{term}</dt>
          <dd className="min-w-0 wrap-break-word">{value}</dd>
          {action ? <dd>{action}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
