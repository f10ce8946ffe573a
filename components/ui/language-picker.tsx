import clsx from "clsx";
import { Languages } from "lucide-react";
import { Icon } from "@/components/ui/icon";
import { directions, type Locale } from "@/lib/domain/locale";

/** Each language leads to this same page in it. */
export type LanguageLink = { locale: Locale; name: string; href: string };

type LanguagePickerProps = { label: string; current: Locale; languages: readonly LanguageLink[] };

/** Languages by their own names, in their own script; plain links that reload the page, since its direction changes. */
export function LanguagePicker({ label, current, languages }: LanguagePickerProps) {
  return (
    <nav aria-label={label} className="flex items-center gap-1">
      <Icon of={Languages} className="text-muted" />
      <ul className="flex flex-wrap">
        {languages.map(({ locale, name, href }) => (
          <li key={locale}>
            <a
              href={href}
              lang={locale}
              hrefLang={locale}
              dir={directions[locale]}
              aria-current={locale === current ? "true" : undefined}
              className={clsx(
                "inline-flex min-h-control min-w-8 items-center px-1.5 text-small",
                locale === current ? "font-bold text-ink no-underline" : "text-primary",
              )}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
