import type { ReactNode } from "react";

type EmptyStateProps = { title: string; children?: ReactNode; action?: ReactNode; picture?: ReactNode };

/** What will be here, and the one next step. */
export function EmptyState({ title, children, action, picture }: EmptyStateProps) {
  return (
    <div className="grid justify-items-center gap-3 rounded-box border border-dashed border-control px-4 py-8 text-center">
      {picture ? <div className="w-24">{picture}</div> : null}
      <p className="text-large font-semibold">{title}</p>
      {children ? <div className="max-w-measure text-muted">{children}</div> : null}
      {action}
    </div>
  );
}
