import { Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

/** Stays in sight below a long form; the page keeps room so that it covers no focus. */
export function SaveBar({ children, note }: { children: ReactNode; note?: ReactNode }) {
  return (
    <div
      data-screen-only
      className="sticky inset-be-0 z-10 flex flex-wrap items-center gap-3 border-t border-line bg-paper py-3"
    >
      {children}
      {note ? <p className="text-small text-muted">{note}</p> : null}
    </div>
  );
}

/** After a move: what was done, and a form that takes it back. */
export function UndoBar({ message, children }: { message: ReactNode; children: ReactNode }) {
  return (
    <div
      role="status"
      data-screen-only
      className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-box border border-accent-ink bg-accent-soft px-3 py-2"
    >
      <p className="flex grow items-center gap-2">
        <Icon of={Undo2} mirrored className="text-accent-ink" />
        <span>{message}</span>
      </p>
      {children}
    </div>
  );
}

/** Filters above a list, as one plain form that asks with GET. */
export function FilterBar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <search aria-label={label} data-screen-only>
      <form method="get" className="flex flex-wrap items-end gap-3">
        {children}
      </form>
    </search>
  );
}
