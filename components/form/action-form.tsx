import type { ReactNode } from "react";
import { FormIsland, type FormTarget } from "@/components/form/form-island";
import { formWords } from "@/components/form/words";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/domain/locale";

export type FormHidden = {
  locale: Locale;
  /** The organisation's slug. */
  organisation?: string;
  /** A personal link. */
  token?: string;
  /** Where success leads; `{name}` is filled from the command's value. */
  next?: string;
};

export type ActionFormProps = {
  action: FormTarget;
  hidden: FormHidden;
  children: ReactNode;
  className?: string;
  /** What to say when it is done and the page stays. */
  done?: ReactNode;
  /** The form's name for screen readers, where a page has several. */
  label?: string;
  /** So that a field or a button elsewhere on the page can belong to this form. */
  formId?: string;
};

/**
 * A form on one server action: a plain post without JavaScript, and with it a summary of what is wrong that takes
 * focus, a sentence at each field, everything typed kept, and one sending at a time.
 */
export function ActionForm({ hidden, done, ...rest }: ActionFormProps) {
  const ours = { _org: hidden.organisation, _token: hidden.token, _next: hidden.next, _locale: hidden.locale };
  const words = formWords(hidden.locale);
  const notice = (
    <Notice tone="success" title={words.done}>
      {done}
    </Notice>
  );
  return <FormIsland words={words} hidden={ours} done={notice} {...rest} />;
}
