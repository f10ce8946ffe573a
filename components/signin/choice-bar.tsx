import clsx from "clsx";
import { themeOfRequest } from "@/lib/access/preferences";
import { chooseLanguageAction, chooseThemeAction } from "@/lib/access/sign-in-actions";
import { type StaffLocale, staffLocales } from "@/lib/domain/locale";
import { themes } from "@/lib/domain/theme";
import { ownNames, translator } from "@/lib/i18n";

const choice = "inline-flex min-h-control items-center px-2 text-small underline-offset-4";
const chosen = "font-bold text-ink";
const other = "text-primary underline";

/** Language and colours of the staff side: two small forms, one button a choice, back to the same page. */
export async function ChoiceBar({ locale, path }: { locale: StaffLocale; path: string }) {
  const t = translator(locale, "common");
  const theme = await themeOfRequest();
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
      <form action={chooseLanguageAction} aria-label={t("language.label")} className="flex flex-wrap">
        <input type="hidden" name="_next" value={path} />
        {staffLocales.map((one) => (
          <button
            key={one}
            type="submit"
            name="locale"
            value={one}
            lang={one}
            aria-pressed={one === locale}
            className={clsx(choice, one === locale ? chosen : other)}
          >
            {ownNames[one]}
          </button>
        ))}
      </form>
      <form action={chooseThemeAction} aria-label={t("theme.label")} className="flex flex-wrap">
        <input type="hidden" name="_next" value={path} />
        {themes.map((one) => (
          <button
            key={one}
            type="submit"
            name="theme"
            value={one}
            aria-pressed={one === theme}
            className={clsx(choice, one === theme ? chosen : other)}
          >
            {t(`theme.${one}`)}
          </button>
        ))}
      </form>
    </div>
  );
}
