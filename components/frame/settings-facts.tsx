import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { OwnText } from "@/components/ui/own-text";
import type { StaffLocale } from "@/lib/domain/locale";
import { type ProgrammeNumber, preparationStages, programmeLimits } from "@/lib/domain/programme";
import type { Programme } from "@/lib/features/frame/programme";
import { formatNumber, translator, vocabulary } from "@/lib/i18n";

/** The same settings for those who only read them. */
export function SettingsFacts({ locale, programme }: { locale: StaffLocale; programme: Programme }) {
  const t = translator(locale, "programme");
  const number = (name: ProgrammeNumber) => {
    const value = programme[name];
    return value === null ? t("settings.noEnd") : formatNumber(locale, value);
  };
  return (
    <Card title={t("tabs.settings")}>
      <DescriptionList
        facts={[
          { term: t("settings.summary"), value: <OwnText text={programme.summary} locale={locale} /> },
          { term: t("settings.orientation"), value: t(`orientation.${programme.orientation}`) },
          { term: t("settings.vocabulary"), value: vocabulary(locale, programme.vocabulary).duo },
          {
            term: t("settings.stages"),
            value: preparationStages(programme)
              .map((stage) => t(`stage.${stage}`))
              .join(` ${t("settings.then")} `),
          },
          ...(Object.keys(programmeLimits) as ProgrammeNumber[]).map((name) => ({
            term: t(`number.${name}`),
            value: number(name),
          })),
        ]}
      />
    </Card>
  );
}
