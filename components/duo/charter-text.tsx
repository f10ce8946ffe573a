import { MoreInfo } from "@/components/ui/question-screen";
import type { Clause } from "@/lib/domain/charter";
import { directions, type Locale, localise } from "@/lib/domain/locale";
import { translator } from "@/lib/i18n";

/** A clause in the reader's language, and in French one tap away; a topic left open says so. */
export function ClauseText({ clause, locale }: { clause: Clause; locale: Locale }) {
  const t = translator(locale, "charter");
  const found = localise(clause.text, locale);
  if (found.text === "") return <p>{t("free")}</p>;
  return (
    <>
      {clause.framed ? null : <p className="text-muted">{t("free")}</p>}
      <p lang={found.locale} dir={directions[found.locale]} className="whitespace-pre-line">
        {found.text}
      </p>
      {found.locale === "fr" ? null : (
        <MoreInfo summary={t("reference")}>
          <p lang="fr" dir="ltr" className="whitespace-pre-line">
            {clause.text.fr}
          </p>
        </MoreInfo>
      )}
    </>
  );
}

/** The language in which all of it can be read: the reader's, else the reference. */
export function languageRead(clauses: readonly Clause[], locale: Locale): Locale {
  return clauses.every((clause) => clause.text.fr === "" || (clause.text[locale] ?? "") !== "") ? locale : "fr";
}
