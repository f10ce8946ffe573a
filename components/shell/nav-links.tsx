"use client";

import clsx from "clsx";
import Link from "next/link";
import { usePathname } from "next/navigation";

export type NavLink = { href: string; label: string; count?: string };

export function isHere(path: string, href: string): boolean {
  return path === href || path.startsWith(`${href}/`);
}

type NavLinksProps = { links: readonly NavLink[]; stacked?: boolean };

/** Links of the staff side; the one that leads here or above here says so. */
export function NavLinks({ links, stacked }: NavLinksProps) {
  const path = usePathname();
  return (
    <ul className={clsx("flex", stacked ? "flex-col" : "gap-1")}>
      {links.map(({ href, label, count }) => {
        const here = isHere(path, href);
        return (
          <li key={href}>
            <Link
              href={href}
              aria-current={here ? "page" : undefined}
              className={clsx(
                "flex min-h-control items-center gap-2 rounded-box px-2.5 whitespace-nowrap no-underline -outline-offset-2 hover:bg-primary-soft",
                here ? "bg-primary-soft font-semibold text-primary" : "text-ink",
              )}
            >
              {label}
              {count ? <span className="text-small tabular-nums">{count}</span> : null}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
