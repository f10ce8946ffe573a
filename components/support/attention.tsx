import Link from "next/link";
import { DuoNames, healthDetail, healthPath } from "@/components/support/duo-words";
import { healthTone } from "@/components/support/health-tone";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { load } from "@/lib/access/load";
import type { StaffLocale } from "@/lib/domain/locale";
import { attention, type DuoItem } from "@/lib/features/support/queries";
import { formatDay, translator } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale };

/** Duos that wait for whoever is signed in, the most pressing first, each with its next action. */
export async function Attention({ org, locale }: Props) {
  const found = await load(attention, {}, { organisation: org, path: `/w/${org}/today` });
  const t = translator(locale, "support");
  const now = new Date();
  const nothing = found.groups.length === 0 && found.evaluations.length === 0;
  return (
    <Card title={t("attention.title")}>
      {nothing ? <EmptyState title={t("attention.empty")}>{t("attention.emptyHint")}</EmptyState> : null}
      {found.groups.map(({ health, total, duos }) => (
        <section key={health} aria-label={t(`health.${health}`)} className="grid gap-1">
          <h3 className="text-body">
            <Badge tone={healthTone[health]}>
              {t(`health.${health}`)} · {total}
            </Badge>
          </h3>
          <ul className="grid">
            {duos.map((duo) => (
              <Row key={duo.id} org={org} locale={locale} duo={duo} action={t(`action.${health}`)} now={now} />
            ))}
          </ul>
          {total > duos.length ? (
            <Link
              href={`/w/${org}/duos?health=${health}`}
              className="inline-flex min-h-6 items-center justify-self-start"
            >
              {t("attention.all", { count: total })}
            </Link>
          ) : null}
        </section>
      ))}
      {found.evaluations.length > 0 ? (
        <section aria-label={t("attention.evaluations")} className="grid gap-1">
          <h3 className="text-body font-semibold">{t("attention.evaluations")}</h3>
          <ul className="grid">
            {found.evaluations.map(({ id, citizen, migrant, dueAt }) => (
              <li key={id} className="flex flex-wrap items-baseline gap-x-3 border-t border-line py-1.5">
                <span className="font-semibold">
                  <DuoNames locale={locale} citizen={citizen} migrant={migrant} />
                </span>
                <span className="grow text-muted">
                  {t("attention.evaluationDue", { when: formatDay(locale, dueAt, now) })}
                </span>
                <Link href={`/w/${org}/evaluations/${id}`} className="inline-flex min-h-6 items-center">
                  {t("attention.evaluate")}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Card>
  );
}

type RowProps = Props & { duo: DuoItem; action: string; now: Date };

function Row({ org, locale, duo, action, now }: RowProps) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 border-t border-line py-1.5">
      <Link href={`/w/${org}/duos/${duo.id}`} className="inline-flex min-h-6 items-center font-semibold">
        <span>
          <DuoNames locale={locale} citizen={duo.citizen} migrant={duo.migrant} />
        </span>
      </Link>
      <span className="grow text-muted">{healthDetail(locale, duo, now)}</span>
      <Link href={healthPath(org, duo)} className="inline-flex min-h-6 items-center">
        {action}
      </Link>
    </li>
  );
}
