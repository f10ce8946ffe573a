import clsx from "clsx";
import Link from "next/link";
import type { ReactNode } from "react";

export type Tab = { href: string; label: ReactNode; current?: boolean; count?: string };

/** Parts of one record or list, each with its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="overflow-x-auto border-b border-line">
      <ul className="flex gap-1">
        {tabs.map(({ href, label: text, current, count }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={current ? "page" : undefined}
              className={clsx(
                "flex min-h-control items-center gap-2 border-b-3 px-3 whitespace-nowrap no-underline -outline-offset-2",
                current
                  ? "border-primary font-semibold text-primary"
                  : "border-transparent text-ink hover:border-control",
              )}
            >
              {text}
              {count ? <span className="text-small text-muted tabular-nums">{count}</span> : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
