import { CompareButton, CompareChoice } from "@/components/by-hand/compare-choice";
import { ReferenceField } from "@/components/by-hand/propose-pair";
import { ActionForm } from "@/components/form/action-form";
import { GroupOfFields } from "@/components/form/group-of-fields";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { PartnerChoice } from "@/components/matching/partner-choice";
import { PersonFacts } from "@/components/matching/person-facts";
import { ReasonList } from "@/components/matching/reason-list";
import { placeName } from "@/components/matching/words";
import { isolate } from "@/components/ui/isolate";
import { Notice } from "@/components/ui/notice";
import { PersonName } from "@/components/ui/person-name";
import { MoreInfo } from "@/components/ui/question-screen";
import type { StaffLocale } from "@/lib/domain/locale";
import { proposeDuoAction } from "@/lib/features/matching/actions";
import type { Suggestions } from "@/lib/features/matching/queries";
import { sentence, translator } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; found: Suggestions };

/** The best partners side by side; one is chosen, a reference person named, and both are asked. */
export function BestPartners({ org, locale, found }: Props) {
  const t = translator(locale, "matching");
  const { person, suggestions, companions, proposing } = found;
  const cards = suggestions.map((suggestion) => (
    <PartnerCard
      key={suggestion.partner.participationId}
      org={org}
      locale={locale}
      found={found}
      suggestion={suggestion}
    />
  ));
  const grid = "grid gap-3 md:grid-cols-2 2xl:grid-cols-3";
  return (
    <section className="grid gap-3">
      <h2>{t("best.title")}</h2>
      <p className="max-w-measure text-muted">{t("best.intro")}</p>
      {proposing ? (
        <>
          <Notice tone="note" title={sentence(locale, proposing)} />
          <div className={grid}>{cards}</div>
        </>
      ) : (
        <ActionForm
          action={proposeDuoAction}
          hidden={{
            locale,
            organisation: org,
            next: `/w/${org}/matching/${person.participationId}?undo={eventId}`,
          }}
        >
          <HiddenField name="participationId" value={person.participationId} />
          <GroupOfFields name="partnerId" label={t("best.title")} hideLabel>
            <div className={grid}>{cards}</div>
          </GroupOfFields>
          <div className="grid max-w-measure gap-4 rounded-box border border-line bg-surface p-4">
            <ReferenceField locale={locale} companions={companions} />
            <div className="flex flex-wrap items-center gap-3">
              <SubmitButton>{t("best.propose")}</SubmitButton>
              <p className="text-small text-muted">{t("best.note")}</p>
            </div>
          </div>
        </ActionForm>
      )}
      {suggestions.length > 1 ? <CompareButton locale={locale} /> : null}
    </section>
  );
}

type CardProps = Props & { suggestion: Suggestions["suggestions"][number] };

function PartnerCard({ org, locale, found, suggestion: { partner, reasons } }: CardProps) {
  const t = translator(locale, "matching");
  const { labels, programme, proposing } = found;
  const name = isolate(partner.calledName);
  return (
    <article className="grid content-between gap-3 rounded-box border border-line bg-surface p-4 has-[input[type=radio]:checked]:border-primary has-[input[type=radio]:checked]:outline has-[input[type=radio]:checked]:outline-1 has-[input[type=radio]:checked]:outline-primary">
      <div className="grid gap-3">
        <div>
          <h3 className="text-large font-semibold">
            <PersonName name={partner.calledName} href={`/w/${org}/matching/${partner.participationId}`} />
          </h3>
          <p className="text-muted">
            {t("lane.days")} : {t("lane.waiting", { days: partner.waitingDays })}
            {partner.placeNames ? ` · ${placeName(locale, partner.placeNames)}` : ""}
          </p>
        </div>
        <ReasonList locale={locale} reasons={reasons} labels={labels} vocabulary={programme.vocabulary} level={4} />
        <MoreInfo summary={t("person.facts")}>
          <PersonFacts locale={locale} person={partner} labels={labels} />
        </MoreInfo>
      </div>
      <div>
        <CompareChoice locale={locale} participationId={partner.participationId} name={name} />
        {proposing ? null : <PartnerChoice value={partner.participationId} label={t("best.choose", { name })} />}
      </div>
    </article>
  );
}
