import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { KindFields, TextFields } from "@/components/frame/kind-fields";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { BackLink } from "@/components/ui/question-screen";
import type { Locale, StaffLocale } from "@/lib/domain/locale";
import { starterSettings } from "@/lib/domain/starter/settings";
import { createProgrammeAction } from "@/lib/features/frame/actions";
import { translator } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; locales: readonly Locale[] };

export function NewProgrammeScreen({ org, locale, locales }: Props) {
  const t = translator(locale, "programme");
  const base = `/w/${org}/programme`;
  return (
    <>
      <PageHeader
        back={<BackLink href={`${base}?all=yes`}>{t("all")}</BackLink>}
        title={t("new.title")}
        intro={t("new.intro")}
      />
      <ActionForm
        action={createProgrammeAction}
        hidden={{ locale, organisation: org, next: `${base}/{programmeId}?said=created` }}
      >
        <Card title={t("settings.text")}>
          <TextFields locale={locale} written={locales} />
        </Card>
        <Card title={t("settings.kind")}>
          <KindFields locale={locale} known={starterSettings("befriending")} />
        </Card>
        <SubmitButton className="justify-self-start">{t("new.save")}</SubmitButton>
      </ActionForm>
    </>
  );
}
