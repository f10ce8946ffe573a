import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
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
        <LinkButton href="/">{t("home")}</LinkButton>
      </p>
    </main>
  );
}
