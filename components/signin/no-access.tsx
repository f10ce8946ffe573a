import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import type { StaffLocale } from "@/lib/domain/locale";
import { translator } from "@/lib/i18n";

/** Somebody is known, but this is not theirs to see. */
export function NoAccess({ locale, suspended }: { locale: StaffLocale; suspended: boolean }) {
  const t = translator(locale, "signin");
  return (
    <>
      <PageHeader
        title={t(suspended ? "noAccess.suspendedTitle" : "noAccess.title")}
        intro={t(suspended ? "noAccess.suspendedText" : "noAccess.text")}
      />
      <p>
        <LinkButton href="/choose">{t("noAccess.back")}</LinkButton>
      </p>
    </>
  );
}
