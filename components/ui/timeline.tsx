import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

export type TimelineItem = {
  id: string;
  /** As people say it, and for machines. */
  when: string;
  iso: string;
  title: ReactNode;
  by?: ReactNode;
  detail?: ReactNode;
  icon?: LucideIcon;
  action?: ReactNode;
};

/** What happened, the latest first. */
export function Timeline({ items, label }: { items: readonly TimelineItem[]; label: string }) {
  return (
    <ol aria-label={label} className="grid">
      {items.map(({ id, when, iso, title, by, detail, icon, action }) => (
        <li key={id} className="relative grid gap-0.5 border-s-2 border-line ps-5 pb-4 last:pb-0">
          <span
            aria-hidden="true"
            className="absolute -start-px top-0.5 grid size-6 -translate-x-1/2 place-items-center rounded-full border border-line bg-surface text-primary rtl:translate-x-1/2"
          >
            {icon ? <Icon of={icon} className="size-3.5" /> : <span className="size-2 rounded-full bg-primary" />}
          </span>
          <p className="font-semibold">{title}</p>
          {detail ? <div className="max-w-measure">{detail}</div> : null}
          <p className="text-small text-muted">
            <time dateTime={iso}>{when}</time>
            {by ? <> · {by}</> : null}
          </p>
          {action}
        </li>
      ))}
    </ol>
  );
}
