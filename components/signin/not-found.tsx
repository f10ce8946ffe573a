import { PageHeader } from "@/components/ui/page-header";
import { PlainLink } from "@/components/ui/plain-button";
import { directions, type Locale } from "@/lib/domain/locale";
import { translator } from "@/lib/i18n";

export function NotFound({ locale }: { locale: Locale }) {
  const t = translator(locale, "errors");
  return (
    <main
      id="content"
      lang={locale}
      dir={directions[locale]}
      className="mx-auto grid w-full max-w-phone content-start gap-4 p-4"
    >
      <PageHeader title={t("notFound.title")} intro={t("notFound.text")} />
      <p>{t("notFound.next")}</p>
      <p>
        <PlainLink href="/">{t("home")}</PlainLink>
      </p>
    </main>
  );
}
