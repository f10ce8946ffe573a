import { ActionForm } from "@/components/form/action-form";
import { GroupOfFields } from "@/components/form/group-of-fields";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { standingOf } from "@/components/frame/charter-standing";
import { CharterVersions } from "@/components/frame/charter-versions";
import { ClauseForm } from "@/components/frame/clause-form";
import { ClauseView } from "@/components/frame/clause-view";
import { type FramedProgramme, ProgrammeFrame } from "@/components/frame/programme-frame";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { type CharterTopic, isDraft } from "@/lib/domain/charter";
import type { Locale, StaffLocale } from "@/lib/domain/locale";
import { draftCharterAction, publishCharterAction } from "@/lib/features/charter/actions";
import type { ListedVersion, ShownClause } from "@/lib/features/charter/queries";
import type { CharterVersion } from "@/lib/features/charter/version";
import { translator } from "@/lib/i18n";

export type CharterPage = {
  programme: FramedProgramme & { locales: readonly Locale[] };
  version: (CharterVersion & { seen: string }) | null;
  clauses: readonly ShownClause[];
  missingTopic: CharterTopic | null;
  versions: readonly ListedVersion[];
  canEdit: boolean;
};

type Props = { org: string; locale: StaffLocale; page: CharterPage; editing: string | null; said: string | null };

/** The draft topic by topic, or the version in force; below it every version there was. */
export function CharterScreen({ org, locale, page, editing, said }: Props) {
  const t = translator(locale, "programme");
  const { programme, version, clauses, canEdit } = page;
  const base = `/w/${org}/programme/${programme.id}/charter`;
  const editable = version !== null && isDraft(version);
  return (
    <ProgrammeFrame org={org} locale={locale} programme={programme} part="charter" canEdit={canEdit} said={said}>
      <div className="grid gap-1">
        <h2>{version ? standingOf(locale, version) : t("charter.title")}</h2>
        <p className="max-w-measure text-muted">{t("charter.intro")}</p>
      </div>
      {canEdit && !editable ? <Begin org={org} locale={locale} page={page} /> : null}
      {version ? (
        <div className="grid gap-3 lg:grid-cols-2">
          {clauses.map((clause) => (
            <Card
              key={clause.topic}
              level={3}
              className={editing === clause.topic ? "lg:col-span-2" : undefined}
              title={<span id={clause.topic}>{t(`topic.${clause.topic}`)}</span>}
              actions={
                canEdit && editable && editing !== clause.topic ? (
                  <LinkButton
                    href={`${base}?topic=${clause.topic}#${clause.topic}`}
                    aria-label={t("charter.editTopic", { topic: t(`topic.${clause.topic}`) })}
                  >
                    {t("charter.edit")}
                  </LinkButton>
                ) : null
              }
            >
              {canEdit && editable && editing === clause.topic ? (
                <ClauseForm
                  org={org}
                  locale={locale}
                  written={programme.locales}
                  charterVersionId={version.id}
                  clause={clause}
                  back={base}
                />
              ) : (
                <ClauseView locale={locale} clause={clause} />
              )}
            </Card>
          ))}
        </div>
      ) : null}
      {canEdit && version && editable ? <Publish org={org} locale={locale} page={page} version={version} /> : null}
      <CharterVersions base={base} locale={locale} versions={page.versions} />
    </ProgrammeFrame>
  );
}

type PartProps = { org: string; locale: StaffLocale; page: CharterPage };

function Begin({ org, locale, page: { programme, version } }: PartProps) {
  const t = translator(locale, "programme");
  const next = `/w/${org}/programme/${programme.id}/charter`;
  const form = (
    <ActionForm action={draftCharterAction} hidden={{ locale, organisation: org, next }} label={t("charter.begin")}>
      <HiddenField name="programmeId" value={programme.id} />
      <SubmitButton kind={version ? "secondary" : "primary"} className="justify-self-start">
        {t("charter.begin")}
      </SubmitButton>
    </ActionForm>
  );
  if (version) return form;
  return (
    <EmptyState title={t("charter.none")} action={form}>
      {t("charter.noneText")}
    </EmptyState>
  );
}

function Publish({ org, locale, page, version }: PartProps & { version: NonNullable<CharterPage["version"]> }) {
  const t = translator(locale, "programme");
  const base = `/w/${org}/programme/${page.programme.id}/charter`;
  return (
    <Card title={t("charter.publishTitle")}>
      <ActionForm
        action={publishCharterAction}
        hidden={{ locale, organisation: org, next: `${base}?said=published` }}
        label={t("charter.publish")}
      >
        <HiddenField name="charterVersionId" value={version.id} />
        <HiddenField name="seen" value={version.seen} />
        {page.clauses.filter(isUnfinished).map(({ topic }) => (
          <GroupOfFields key={topic} name={topic} label={t(`topic.${topic}`)}>
            <a href={`${base}?topic=${topic}#${topic}`}>{t("charter.editTopic", { topic: t(`topic.${topic}`) })}</a>
          </GroupOfFields>
        ))}
        <p className="max-w-measure text-muted">{t("charter.publishNote")}</p>
        <SubmitButton className="justify-self-start">{t("charter.publish")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}

/** What publishing asks for first, or what a language still lacks. */
function isUnfinished({ mandatory, missing, standing }: ShownClause): boolean {
  return missing.length > 0 || (mandatory && standing === "absent");
}
