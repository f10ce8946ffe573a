import clsx from "clsx";
import { type ReactNode, useId } from "react";

type CardProps = { title?: ReactNode; actions?: ReactNode; children: ReactNode; className?: string; level?: 2 | 3 };

/** A part of a page that has a name. */
export function Card({ title, actions, children, className, level = 2 }: CardProps) {
  const id = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section
      data-card
      aria-labelledby={title ? id : undefined}
      className={clsx("grid content-start gap-3 rounded-box border border-line bg-surface p-4", className)}
    >
      {title ? (
        <div className="flex flex-wrap items-baseline justify-between gap-2">
          <Heading id={id}>{title}</Heading>
          {actions}
        </div>
      ) : null}
      {children}
    </section>
  );
}
