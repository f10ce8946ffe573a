"use client";

import { useEffect, useRef } from "react";

export type ErrorSummaryProps = {
  /** What happened, as a heading. */
  title: string;
  problems: readonly { id: string; message: string }[];
  /** What is kept. */
  kept?: string;
  /** Changes at each attempt, so that focus comes back here. */
  attempt?: number;
  /** Put before the page's title while something is wrong, such as "Error: ". */
  titlePrefix?: string;
};

/** Stands on top of the form, takes focus and leads to each field with the words that stand at the field. */
export function ErrorSummary({ title, problems, kept, attempt = 1, titlePrefix }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt with the same words must take focus again
  useEffect(() => {
    box.current?.focus();
  }, [attempt]);

  useEffect(() => {
    if (!titlePrefix || document.title.startsWith(titlePrefix)) return;
    const before = document.title;
    document.title = titlePrefix + before;
    return () => {
      if (document.title === titlePrefix + before) document.title = before;
    };
  }, [titlePrefix]);

  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      // biome-ignore lint/a11y/noAutofocus: without JavaScript the page begins at its top, far from the form
      autoFocus
      className="grid gap-2 rounded-box border-2 border-danger bg-surface p-4"
    >
      <h2 className="text-danger">{title}</h2>
      {problems.length > 0 ? (
        <ul className="grid list-disc gap-1 ps-5">
          {problems.map(({ id, message }) => (
            <li key={id}>
              <a href={`#${id}`} className="text-danger">
                {message}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {kept ? <p>{kept}</p> : null}
    </div>
  );
}
