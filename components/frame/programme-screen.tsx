import { Circle, CircleCheck } from "lucide-react";
import Link from "next/link";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { ProgrammeFrame } from "@/components/frame/programme-frame";
import { SettingsFacts } from "@/components/frame/settings-facts";
import { SettingsForm } from "@/components/frame/settings-form";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import type { Locale, StaffLocale } from "@/lib/domain/locale";
import { acceptsApplications, isPaused, type OrderableStage, type Side, sides } from "@/lib/domain/programme";
import { openProgrammeAction, pauseProgrammeAction } from "@/lib/features/frame/actions";
import type { Programme } from "@/lib/features/frame/programme";
import { translator, vocabulary } from "@/lib/i18n";

export type ProgrammePage = {
  programme: Programme;
  locales: readonly Locale[];
  charter: { published: number | null; draft: number | null };
  forms: Record<Side, number | null>;
  occupied: readonly OrderableStage[];
  canOpen: boolean;
  canEdit: boolean;
};

type Props = { org: string; locale: StaffLocale; page: ProgrammePage; said: string | null };

/** What the programme still needs to open, the door itself, and its settings. */
export function ProgrammeScreen({ org, locale, page, said }: Props) {
  const { programme, locales, occupied, canEdit } = page;
  return (
    <ProgrammeFrame org={org} locale={locale} programme={programme} part="settings" canEdit={canEdit} said={said}>
      {canEdit ? (
        <>
          {acceptsApplications(programme.state) ? (
            <Pause org={org} locale={locale} id={programme.id} />
          ) : (
            <Opening org={org} locale={locale} page={page} />
          )}
          <SettingsForm org={org} locale={locale} programme={programme} locales={locales} occupied={occupied} />
        </>
      ) : (
        <SettingsFacts locale={locale} programme={programme} />
      )}
    </ProgrammeFrame>
  );
}

type OpeningProps = { org: string; locale: StaffLocale; page: ProgrammePage };

function Opening({ org, locale, page: { programme, charter, forms, canOpen } }: OpeningProps) {
  const t = translator(locale, "programme");
  const words = vocabulary(locale, programme.vocabulary);
  const base = `/w/${org}/programme/${programme.id}`;
  const people = { citizen: words.citizens, migrant: words.migrants };
  const steps = [
    { href: `${base}/charter`, label: t("missing.charter"), done: charter.published !== null },
    ...sides.map((side) => ({
      href: `${base}/form/${side}`,
      label: t("missing.form", { people: people[side] }),
      done: forms[side] !== null,
    })),
  ];
  return (
    <Card title={t("missing.title")}>
      <ul className="grid gap-1">
        {steps.map(({ href, label, done }) => (
          <li key={href} className="flex items-center gap-2">
            <Icon of={done ? CircleCheck : Circle} className={done ? "text-success" : "text-muted"} />
            {done ? label : <Link href={href}>{label}</Link>}
            <span className="text-small text-muted">({t(done ? "missing.done" : "missing.toDo")})</span>
          </li>
        ))}
      </ul>
      {canOpen ? (
        <ActionForm action={openProgrammeAction} hidden={{ locale, organisation: org, next: `${base}?said=opened` }}>
          <HiddenField name="programmeId" value={programme.id} />
          <p>{t("missing.ready")}</p>
          <SubmitButton className="justify-self-start">{t(isPaused(programme.state) ? "reopen" : "open")}</SubmitButton>
        </ActionForm>
      ) : null}
    </Card>
  );
}

function Pause({ org, locale, id }: { org: string; locale: StaffLocale; id: string }) {
  const t = translator(locale, "programme");
  return (
    <ActionForm
      action={pauseProgrammeAction}
      hidden={{ locale, organisation: org, next: `/w/${org}/programme/${id}?said=paused` }}
      className="sm:grid-cols-[auto_1fr] sm:items-center"
    >
      <HiddenField name="programmeId" value={id} />
      <SubmitButton kind="secondary" className="justify-self-start">
        {t("pause")}
      </SubmitButton>
      <p className="text-muted">{t("pauseNote")}</p>
    </ActionForm>
  );
}
