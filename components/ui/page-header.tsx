import type { ReactNode } from "react";

type PageHeaderProps = {
  title: ReactNode;
  /** One sentence: what this page is for. */
  intro?: ReactNode;
  /** State, side and the like, beside the title. */
  tags?: ReactNode;
  actions?: ReactNode;
  back?: ReactNode;
};

export function PageHeader({ title, intro, tags, actions, back }: PageHeaderProps) {
  return (
    <header className="grid gap-2">
      {back}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="min-w-0 wrap-break-word">{title}</h1>
          {tags}
        </div>
        {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
      </div>
      {intro ? <div className="max-w-measure text-muted">{intro}</div> : null}
    </header>
  );
}
