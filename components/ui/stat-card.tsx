import Link from "next/link";
import type { ReactNode } from "react";

type StatCardProps = {
  label: string;
  /** Written out on the server, with its unit. */
  figure: ReactNode;
  /** For which time it counts. */
  period: string;
  /** What exactly is counted. */
  definition: string;
  /** Left out for whoever may see the figure and not the list. */
  href?: string;
  /** Such as "See the 12 duos". */
  linkLabel: string;
  note?: ReactNode;
  level?: 2 | 3;
};

/** A figure with its period, its definition and the list behind it. */
export function StatCard({ label, figure, period, definition, href, linkLabel, note, level = 2 }: StatCardProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section
      data-card
      aria-label={label}
      className="grid content-start gap-1 rounded-box border border-line bg-surface p-4"
    >
      <Heading className="text-body font-semibold">{label}</Heading>
      <p className="text-title font-bold tabular-nums">{figure}</p>
      <p className="text-small text-muted">{period}</p>
      <p className="max-w-measure text-small text-muted">{definition}</p>
      {note}
      {href ? (
        <Link href={href} className="mt-1 inline-flex min-h-6 items-center justify-self-start">
          {linkLabel}
        </Link>
      ) : null}
    </section>
  );
}
