import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { directions, type Locale } from "@/lib/domain/locale";
import { translator } from "@/lib/i18n";

export function Away({ locale, path }: { locale: Locale; path: string }) {
  const t = translator(locale, "errors");
  return (
    <main
      id="content"
      lang={locale}
      dir={directions[locale]}
      className="mx-auto grid w-full max-w-phone content-start gap-4 p-4"
    >
      <PageHeader title={t("away.title")} intro={t("away.text")} />
      <p>{t("away.next")}</p>
      <p>
        <LinkButton href={path} kind="primary" prefetch={false}>
          {t("retry")}
        </LinkButton>
      </p>
    </main>
  );
}
