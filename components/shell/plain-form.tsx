import type { ReactNode } from "react";

/** A server action that answers with another page, or an address that takes a post. */
export type PlainAction = string | ((data: FormData) => void | Promise<void>);

type PlainFormProps = {
  action: PlainAction;
  hidden?: Record<string, string | undefined>;
  children: ReactNode;
  className?: string;
  label?: string;
};

/** A form of one or two buttons that has nothing to say itself: sign out, change language, change colours. */
export function PlainForm({ action, hidden = {}, children, className, label }: PlainFormProps) {
  return (
    <form
      action={action}
      method={typeof action === "string" ? "post" : undefined}
      className={className}
      aria-label={label}
    >
      {Object.entries(hidden).map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      {children}
    </form>
  );
}
