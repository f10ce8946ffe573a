import { MadeWithLine } from "@/components/by-hand/made-with";
import { ActivationList } from "@/components/duo/activation-list";
import { CharterCard } from "@/components/duo/charter-card";
import { DuoPeople } from "@/components/duo/duo-people";
import { DuoTimeline } from "@/components/duo/duo-timeline";
import { FirstMeetingCard } from "@/components/duo/first-meeting-card";
import { ReferenceCard } from "@/components/duo/reference-card";
import { ReasonList } from "@/components/matching/reason-list";
import { DuoNames } from "@/components/support/duo-words";
import { Badge, type Tone } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { BackLink, MoreInfo } from "@/components/ui/question-screen";
import type { DuoState } from "@/lib/domain/duo";
import { localise, type StaffLocale } from "@/lib/domain/locale";
import type { DuoPage } from "@/lib/features/duo/queries";
import { formatDay, translator } from "@/lib/i18n";

const stateTone = {
  meeting: "waiting",
  active: "success",
  closing: "warning",
  closed: "neutral",
  separated: "neutral",
} as const satisfies Record<DuoState, Tone>;

export type DuoProps = { org: string; locale: StaffLocale; duo: DuoPage };

/** One duo: what is next in the middle, the people and how to reach them beside it. */
export function DuoScreen({ org, locale, duo }: DuoProps) {
  const t = translator(locale, "duos");
  const base = `/w/${org}/duos/${duo.id}`;
  const { citizen, migrant } = duo.members;
  const preparing = duo.missing !== null;
  return (
    <>
      <PageHeader
        back={<BackLink href={`/w/${org}/duos`}>{t("back")}</BackLink>}
        title={<DuoNames locale={locale} citizen={citizen.calledName} migrant={migrant.calledName} />}
        tags={<Badge tone={stateTone[duo.state]}>{t(`states.${duo.state}`)}</Badge>}
        actions={
          <>
            {duo.abilities.support && !preparing ? (
              <LinkButton kind="primary" href={`${base}/support`}>
                {t("support")}
              </LinkButton>
            ) : null}
            {duo.abilities.close && !preparing ? (
              <LinkButton href={`${base}/closure`}>{t("closure")}</LinkButton>
            ) : null}
          </>
        }
      />
      <div className="grid items-start gap-5 lg:grid-cols-[1.4fr_1fr]">
        <div className="grid min-w-0 gap-5">
          {preparing ? <ActivationList locale={locale} duo={duo} /> : null}
          <FirstMeetingCard org={org} locale={locale} duo={duo} />
          <CharterCard org={org} locale={locale} duo={duo} />
          <DuoTimeline locale={locale} entries={duo.timeline} />
        </div>
        <div className="grid min-w-0 gap-5">
          <DuoPeople org={org} locale={locale} duo={duo} />
          <ReferenceCard org={org} locale={locale} duo={duo} />
          <Facts locale={locale} duo={duo} />
        </div>
      </div>
    </>
  );
}

function Facts({ locale, duo }: Omit<DuoProps, "org">) {
  const t = translator(locale, "duos");
  const day = (date: Date) => formatDay(locale, date);
  return (
    <Card title={t("facts")}>
      <DescriptionList
        facts={[
          { term: t("programme"), value: localise(duo.programme.name, locale).text },
          { term: t("formed"), value: day(duo.createdAt) },
          ...(duo.startedAt ? [{ term: t("started"), value: day(duo.startedAt) }] : []),
          ...(duo.startedAt
            ? [{ term: t("end"), value: duo.plannedEndAt ? day(duo.plannedEndAt) : t("endNone") }]
            : []),
          ...(duo.closedAt ? [{ term: t("closed"), value: day(duo.closedAt) }] : []),
        ]}
      />
      <MadeWithLine locale={locale} made={duo.made} />
      {duo.reasons.length > 0 ? (
        <MoreInfo summary={t("why")}>
          <ReasonList locale={locale} reasons={duo.reasons} labels={duo.labels} vocabulary={duo.programme.vocabulary} />
        </MoreInfo>
      ) : null}
    </Card>
  );
}
