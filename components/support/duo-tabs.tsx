import { Tabs } from "@/components/ui/tabs";
import type { StaffLocale } from "@/lib/domain/locale";
import { translator } from "@/lib/i18n";

type Part = "duo" | "support" | "closure";
type Props = { org: string; locale: StaffLocale; duoId: string; current: Part };

/** The three pages of one duo. */
export function DuoTabs({ org, locale, duoId, current }: Props) {
  const t = translator(locale, "support");
  const base = `/w/${org}/duos/${duoId}`;
  return (
    <Tabs
      label={t("meetings.tabs")}
      tabs={[
        { href: base, label: t("meetings.tabDuo"), current: current === "duo" },
        { href: `${base}/support`, label: t("meetings.tabSupport"), current: current === "support" },
        { href: `${base}/closure`, label: t("meetings.tabClosure"), current: current === "closure" },
      ]}
    />
  );
}
