import clsx from "clsx";
import { CircleCheck, TriangleAlert } from "lucide-react";
import { ForbiddenPairView } from "@/components/by-hand/forbidden-pairs";
import { PairActions } from "@/components/by-hand/propose-pair";
import { PersonFacts } from "@/components/matching/person-facts";
import { ReasonList } from "@/components/matching/reason-list";
import { placeName } from "@/components/matching/words";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { isolate } from "@/components/ui/isolate";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { PersonName } from "@/components/ui/person-name";
import { BackLink, MoreInfo } from "@/components/ui/question-screen";
import { SideTag } from "@/components/ui/side-tag";
import type { StaffLocale } from "@/lib/domain/locale";
import type { ComparedColumn, Comparison } from "@/lib/features/by-hand/queries";
import { translator, vocabulary } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; found: Comparison };

const columns = ["", "max-w-3xl", "lg:grid-cols-2", "lg:grid-cols-3"];

/** Up to three people beside each other: which rules hold, what speaks for and against, what it costs others. */
export function CompareScreen({ org, locale, found }: Props) {
  const t = translator(locale, "byHand");
  const { person, programme } = found;
  return (
    <>
      <PageHeader
        back={<BackLink href={`/w/${org}/matching/${person.participationId}`}>{t("compare.back")}</BackLink>}
        title={t("compare.title", { name: isolate(person.calledName) })}
        tags={<SideTag side={person.side}>{vocabulary(locale, programme.vocabulary)[person.side]}</SideTag>}
      />
      {found.left > 0 ? <Notice tone="note" title={t("compare.tooMany")} /> : null}
      {found.gone ? <Notice tone="note" title={t("compare.gone")} /> : null}
      {person.isWaiting ? null : (
        <Notice tone="note" title={t("compare.notWaiting", { name: isolate(person.calledName) })} />
      )}
      <MoreInfo
        summary={
          <>
            <PersonName name={person.calledName} /> · {translator(locale, "matching")("person.facts")}
          </>
        }
      >
        <PersonFacts locale={locale} person={person} labels={found.labels} />
      </MoreInfo>
      {found.columns.length === 0 ? <EmptyState title={t("compare.nobody")} /> : null}
      <div className={clsx("grid items-start gap-4", columns[found.columns.length])}>
        {found.columns.map((column) => (
          <Column key={column.partner.participationId} org={org} locale={locale} found={found} column={column} />
        ))}
      </div>
    </>
  );
}

function Column({ org, locale, found, column }: Props & { column: ComparedColumn }) {
  const t = translator(locale, "byHand");
  const matching = translator(locale, "matching");
  const { partner, reasons, forbidden } = column;
  const address = `/w/${org}/matching/${found.person.participationId}/compare?with=${partner.participationId}`;
  return (
    <Card title={<PersonName name={partner.calledName} href={`/w/${org}/matching/${partner.participationId}`} />}>
      <p className="text-muted">
        {matching("lane.days")} : {matching("lane.waiting", { days: partner.waitingDays })}
        {partner.placeNames ? ` · ${placeName(locale, partner.placeNames)}` : ""}
      </p>
      {partner.isWaiting ? null : (
        <Notice tone="note" title={t("compare.notWaiting", { name: isolate(partner.calledName) })} />
      )}
      <Rules locale={locale} column={column} />
      {forbidden ? (
        <div className="grid gap-1 rounded-box bg-accent-soft p-3">
          <ForbiddenPairView org={org} locale={locale} pair={forbidden} next={address} />
        </div>
      ) : null}
      <ReasonList
        locale={locale}
        reasons={reasons}
        labels={found.labels}
        vocabulary={found.programme.vocabulary}
        level={3}
      />
      <Cost locale={locale} column={column} />
      <PersonFacts locale={locale} person={partner} labels={found.labels} />
      <PairActions org={org} locale={locale} found={found} column={column} />
    </Card>
  );
}

/** The hard rules: all hold, or those that do not. */
function Rules({ locale, column: { broken } }: { locale: StaffLocale; column: ComparedColumn }) {
  const t = translator(locale, "byHand");
  const matching = translator(locale, "matching");
  if (broken.length === 0) {
    return (
      <p className="flex gap-2">
        <Icon of={CircleCheck} className="mt-1 text-success" /> {t("compare.allHold")}
      </p>
    );
  }
  return (
    <div className="grid gap-0.5 rounded-box border border-warning p-3">
      <h3 className="flex gap-2 text-body font-semibold">
        <Icon of={TriangleAlert} className="mt-1 text-warning" /> {t("compare.broken")}
      </h3>
      <ul className="grid gap-0.5">
        {broken.map((rule) => (
          <li key={rule}>{matching(`constraint.${rule}`)}</li>
        ))}
      </ul>
    </div>
  );
}

function Cost({ locale, column: { cost } }: { locale: StaffLocale; column: ComparedColumn }) {
  const t = translator(locale, "byHand");
  if (!cost) return null;
  return (
    <div className="grid gap-0.5">
      <h3 className="text-small font-semibold text-muted">{t("compare.cost")}</h3>
      <p>{costInWords(locale, cost)}</p>
    </div>
  );
}

function costInWords(locale: StaffLocale, { duos, points }: NonNullable<ComparedColumn["cost"]>): string {
  const t = translator(locale, "byHand");
  if (duos > 0) return t("compare.costDuos", { duos });
  return points > 0 ? t("compare.costPoints", { points }) : t("compare.costNone");
}
