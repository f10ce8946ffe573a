import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PersonName } from "@/components/ui/person-name";
import { SideTag } from "@/components/ui/side-tag";
import { Table } from "@/components/ui/table";
import type { StaffLocale } from "@/lib/domain/locale";
import { publishMatchingAction } from "@/lib/features/matching-settings/actions";
import type { Affected, MatchingSettingsPage } from "@/lib/features/matching-settings/queries";
import { formatNumber, translator, vocabulary } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; page: MatchingSettingsPage };

/** What the settings that were tried would change for those who wait today; only from here they are published. */
export function EffectCard({ org, locale, page }: Props) {
  const t = translator(locale, "matchingSettings");
  const { effect, changed } = page;
  if (!changed || !effect) return <Notice tone="note" title={t("effect.noChange")} live />;
  return (
    <Card title={t("effect.title")}>
      <p className="text-muted">{t("effect.intro", { count: effect.waiting })}</p>
      {effect.emptied ? (
        <Notice tone="warning" title={t("effect.nobody")}>
          {t("effect.nobodyHint")}
        </Notice>
      ) : null}
      {effect.waiting > 0 ? <Figures locale={locale} effect={effect} /> : null}
      <People
        org={org}
        locale={locale}
        page={page}
        title={t("effect.loses", { count: effect.losing })}
        people={effect.losesLast}
        all={effect.losing}
      />
      <People
        org={org}
        locale={locale}
        page={page}
        title={t("effect.finds", { count: effect.finding })}
        people={effect.findsFirst}
        all={effect.finding}
      />
      <Publishing org={org} locale={locale} page={page} />
    </Card>
  );
}

function Figures({ locale, effect }: { locale: StaffLocale; effect: NonNullable<MatchingSettingsPage["effect"]> }) {
  const t = translator(locale, "matchingSettings");
  const figure = (value: number) => formatNumber(locale, value);
  const { pairsBefore, pairsAfter, gained, lost, duosBefore, duosAfter } = effect;
  const duos =
    duosBefore === null || duosAfter === null
      ? []
      : [
          {
            id: "duos",
            what: t("effect.duos"),
            before: duosBefore,
            after: duosAfter,
            change:
              duosAfter === duosBefore
                ? t("effect.same")
                : formatNumber(locale, duosAfter - duosBefore, { signDisplay: "always" }),
          },
        ];
  return (
    <Table
      caption={t("effect.what")}
      rows={[
        {
          id: "pairs",
          what: t("effect.pairs"),
          before: pairsBefore,
          after: pairsAfter,
          change: t("effect.pairsChange", { gained, lost }),
        },
        ...duos,
      ]}
      rowKey={(row) => row.id}
      columns={[
        { id: "what", header: t("effect.what"), rowHeader: true, cell: (row) => row.what },
        { id: "before", header: t("effect.before"), figures: true, cell: (row) => figure(row.before) },
        { id: "after", header: t("effect.after"), figures: true, cell: (row) => <b>{figure(row.after)}</b> },
        { id: "change", header: t("effect.change"), cell: (row) => row.change },
      ]}
    />
  );
}

type PeopleProps = Props & { title: string; people: readonly Affected[]; all: number };

function People({ org, locale, page, title, people, all }: PeopleProps) {
  const t = translator(locale, "matchingSettings");
  const words = vocabulary(locale, page.programme.vocabulary);
  if (all === 0) return null;
  return (
    <section className="grid gap-1">
      <h3 className="text-body font-semibold">{title}</h3>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {people.map(({ participationId, calledName, side }) => (
          <li key={participationId} className="flex items-center gap-2">
            <SideTag side={side}>{words[side]}</SideTag>
            <PersonName name={calledName} href={page.looks ? `/w/${org}/matching/${participationId}` : undefined} />
          </li>
        ))}
        {all > people.length ? (
          <li className="text-muted">{t("effect.more", { count: all - people.length })}</li>
        ) : null}
      </ul>
    </section>
  );
}

/** Exactly what was shown is posted, with the number of the version that it was compared with. */
function Publishing({ org, locale, page: { programme, number, form } }: Props) {
  const t = translator(locale, "matchingSettings");
  const next = `/w/${org}/matching/settings?programme=${programme.id}&said=published`;
  return (
    <ActionForm action={publishMatchingAction} hidden={{ locale, organisation: org, next }}>
      <HiddenField name="programmeId" value={programme.id} />
      <HiddenField name="number" value={number} />
      {Object.entries(form).flatMap(([name, value]) =>
        (typeof value === "string" ? [value] : value).map((one) => (
          <HiddenField key={`${name} ${one}`} name={name} value={one} />
        )),
      )}
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton>{t("effect.publish")}</SubmitButton>
        <p className="text-small text-muted">{t("effect.publishNote")}</p>
      </div>
    </ActionForm>
  );
}
