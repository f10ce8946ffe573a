import type { ReactNode } from "react";
import { Badge, type Tone } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { OwnText } from "@/components/ui/own-text";
import { PageHeader } from "@/components/ui/page-header";
import { BackLink } from "@/components/ui/question-screen";
import { Tabs } from "@/components/ui/tabs";
import type { Localised, StaffLocale } from "@/lib/domain/locale";
import type { ProgrammeState, Vocabulary } from "@/lib/domain/programme";
import { translator, vocabulary } from "@/lib/i18n";

export const stateTones = {
  draft: "neutral",
  open: "success",
  paused: "waiting",
} as const satisfies Record<ProgrammeState, Tone>;

export type FramedProgramme = {
  readonly id: string;
  readonly name: Localised;
  readonly state: ProgrammeState;
  readonly vocabulary: Vocabulary;
};

export type Part = "settings" | "charter" | "citizen" | "migrant" | "criteria";
const sayings = ["saved", "opened", "paused", "published", "created"] as const;

type Props = {
  org: string;
  locale: StaffLocale;
  programme: FramedProgramme;
  part: Part;
  /** Parts that only those who edit see. */
  canEdit: boolean;
  said?: string | null;
  actions?: ReactNode;
  children: ReactNode;
};

/** The name of the programme, its state, and its parts; the same on each of them. */
export function ProgrammeFrame({ org, locale, programme, part, canEdit, said, actions, children }: Props) {
  const t = translator(locale, "programme");
  const words = vocabulary(locale, programme.vocabulary);
  const base = `/w/${org}/programme/${programme.id}`;
  const saying = sayings.find((one) => one === said);
  const tab = (name: Part, href: string, label: string) => ({ href, label, current: name === part });
  return (
    <>
      <PageHeader
        back={<BackLink href={`/w/${org}/programme?all=yes`}>{t("all")}</BackLink>}
        title={<OwnText text={programme.name} locale={locale} />}
        tags={<Badge tone={stateTones[programme.state]}>{t(`state.${programme.state}`)}</Badge>}
        actions={actions}
      />
      <Tabs
        label={t("tabs.label")}
        tabs={[
          tab("settings", base, t("tabs.settings")),
          tab("charter", `${base}/charter`, t("tabs.charter")),
          ...(canEdit
            ? [
                tab("citizen", `${base}/form/citizen`, t("tabs.form", { people: words.citizens })),
                tab("migrant", `${base}/form/migrant`, t("tabs.form", { people: words.migrants })),
                tab("criteria", `${base}/criteria`, t("tabs.criteria")),
                {
                  href: `/w/${org}/matching/settings?programme=${programme.id}`,
                  label: translator(locale, "matching")("title"),
                },
              ]
            : []),
        ]}
      />
      {saying ? <Notice live tone="success" title={t(`said.${saying}`)} /> : null}
      {children}
    </>
  );
}
