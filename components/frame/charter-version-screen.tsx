import { standingOf } from "@/components/frame/charter-standing";
import { ClauseView } from "@/components/frame/clause-view";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { OwnText } from "@/components/ui/own-text";
import { PageHeader } from "@/components/ui/page-header";
import { BackLink } from "@/components/ui/question-screen";
import { isSuperseded } from "@/lib/domain/charter";
import type { Localised, StaffLocale } from "@/lib/domain/locale";
import type { ShownClause } from "@/lib/features/charter/queries";
import type { CharterVersion } from "@/lib/features/charter/version";
import { translator } from "@/lib/i18n";

type Props = {
  org: string;
  locale: StaffLocale;
  programme: { id: string; name: Localised };
  version: CharterVersion;
  clauses: readonly ShownClause[];
  signatures: number;
};

/** One version exactly as it is or was, with the proof of its text and how many people signed it. */
export function CharterVersionScreen({ org, locale, programme, version, clauses, signatures }: Props) {
  const t = translator(locale, "programme");
  return (
    <>
      <PageHeader
        back={<BackLink href={`/w/${org}/programme/${programme.id}/charter`}>{t("charter.back")}</BackLink>}
        title={standingOf(locale, version)}
        intro={
          <>
            <OwnText text={programme.name} locale={locale} /> · {t("charter.signatures", { count: signatures })}
          </>
        }
      />
      {isSuperseded(version) ? <Notice title={t("charter.supersededText")} /> : null}
      <div className="grid gap-3 lg:grid-cols-2">
        {clauses
          .filter((clause) => clause.standing !== "absent")
          .map((clause) => (
            <Card key={clause.topic} title={t(`topic.${clause.topic}`)}>
              <ClauseView locale={locale} clause={clause} />
            </Card>
          ))}
      </div>
      {version.textHash ? (
        <p className="text-small text-muted">
          {t("charter.proof")} <code className="break-all">{version.textHash}</code>
        </p>
      ) : null}
    </>
  );
}
