import clsx from "clsx";
import { ArrowDown, ArrowUp } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

export type Column<Row> = {
  id: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Names the row for screen readers: usually the person. */
  rowHeader?: boolean;
  /** Figures stand at the end of their column. */
  figures?: boolean;
  /** The address that sorts by this column, and how it is sorted now. */
  sort?: { href: string; direction?: "ascending" | "descending" };
};

type TableProps<Row> = {
  caption: string;
  showCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Instead of the table when there are no rows. */
  empty?: ReactNode;
};

/** A real table; on a narrow screen it scrolls by itself, with the keyboard too. */
export function Table<Row>({ caption, showCaption, columns, rows, rowKey, empty }: TableProps<Row>) {
  if (rows.length === 0 && empty) return empty;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reached with the keyboard
    <section aria-label={caption} tabIndex={0} className="overflow-x-auto rounded-box border border-line bg-surface">
      <table className="w-full border-collapse text-start">
        <caption className={showCaption ? "px-3 py-2 text-start font-semibold" : "sr-only"}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-t border-line align-top hover:bg-paper">
              {columns.map(({ id, cell, rowHeader, figures }) => {
                const className = clsx("px-3 py-2 font-normal", figures ? "text-end" : "text-start");
                return rowHeader ? (
                  <th key={id} scope="row" className={className}>
                    {cell(row)}
                  </th>
                ) : (
                  <td key={id} className={className}>
                    {cell(row)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function HeaderCell<Row>({ column: { header, figures, sort } }: { column: Column<Row> }) {
  return (
    <th
      scope="col"
      aria-sort={sort ? (sort.direction ?? "none") : undefined}
      className={clsx("px-3 py-2 text-small font-semibold text-muted", figures ? "text-end" : "text-start")}
    >
      {sort ? (
        <Link href={sort.href} className="inline-flex min-h-6 items-center gap-1 text-muted">
          {header}
          {sort.direction ? (
            <Icon of={sort.direction === "ascending" ? ArrowUp : ArrowDown} className="size-[1em]" />
          ) : null}
        </Link>
      ) : (
        header
      )}
    </th>
  );
}
