import { ActionForm } from "@/components/form/action-form";
import { GroupOfFields } from "@/components/form/group-of-fields";
import { SubmitButton } from "@/components/form/submit-button";
import { DateField, HiddenField, NumberField, SelectField, TextField, TimeField } from "@/components/form/text-fields";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { BackLink, MoreInfo } from "@/components/ui/question-screen";
import { type Locale, type Localised, localise, type StaffLocale } from "@/lib/domain/locale";
import { placesLimits } from "@/lib/domain/training";
import { planTrainingAction } from "@/lib/features/training/actions";
import { languageName, translator } from "@/lib/i18n";

type Choice = { readonly programmeId: string; readonly name: Localised };
type Props = { org: string; locale: StaffLocale; programmes: readonly Choice[] };

const rowsInSight = 3;
const rows = 10;
const otherLanguages = ["nl", "en", "ar"] as const satisfies readonly Locale[];

/** A training with its place, its trainer, its places and its dates. */
export function PlanScreen({ org, locale, programmes }: Props) {
  const t = translator(locale, "training");
  const base = `/w/${org}/sessions`;
  const [first] = programmes;
  return (
    <>
      <PageHeader back={<BackLink href={base}>{t("new.back")}</BackLink>} title={t("new.title")} />
      {first ? (
        <ActionForm
          action={planTrainingAction}
          hidden={{ locale, organisation: org, next: `${base}/{sessionId}` }}
          className="max-w-2xl"
        >
          <Programme locale={locale} programmes={programmes} first={first} />
          <TextField name="title.fr" label={t("new.name")} hint={t("new.nameHint")} maxLength={120} />
          <MoreInfo summary={t("new.otherLanguages")}>
            <p className="text-muted">{t("new.otherHint")}</p>
            {otherLanguages.map((one) => (
              <TextField
                key={one}
                name={`title.${one}`}
                label={languageName(one, locale)}
                lang={one}
                dir={one === "ar" ? "rtl" : "ltr"}
                maxLength={120}
                optional
              />
            ))}
          </MoreInfo>
          <TextField name="place" label={t("new.place")} hint={t("new.placeHint")} maxLength={200} />
          <TextField name="trainer" label={t("new.trainer")} maxLength={120} />
          <NumberField
            name="places"
            label={t("new.places")}
            defaultValue={12}
            maxLength={placesLimits.max.toString().length}
          />
          <Dates locale={locale} />
          <SubmitButton className="justify-self-start">{t("new.save")}</SubmitButton>
        </ActionForm>
      ) : (
        <EmptyState
          title={t("new.noProgramme")}
          action={<LinkButton href={`/w/${org}/programme`}>{translator(locale, "shell")("programme")}</LinkButton>}
        >
          {t("new.noProgrammeHint")}
        </EmptyState>
      )}
    </>
  );
}

function Programme({ locale, programmes, first }: Omit<Props, "org"> & { first: Choice }) {
  if (programmes.length === 1) return <HiddenField name="programmeId" value={first.programmeId} />;
  return (
    <SelectField
      name="programmeId"
      label={translator(locale, "training")("new.programme")}
      options={programmes.map(({ programmeId, name }) => ({ value: programmeId, label: localise(name, locale).text }))}
    />
  );
}

function Dates({ locale }: { locale: StaffLocale }) {
  const t = translator(locale, "training");
  const numbers = Array.from({ length: rows }, (_, index) => index);
  return (
    <GroupOfFields name="dates" label={t("new.dates")} hint={t("new.datesHint")}>
      <div className="grid gap-4">
        {numbers.slice(0, rowsInSight).map((index) => (
          <DateRow key={index} locale={locale} index={index} />
        ))}
        <MoreInfo summary={t("new.moreDates")}>
          {numbers.slice(rowsInSight).map((index) => (
            <DateRow key={index} locale={locale} index={index} />
          ))}
        </MoreInfo>
      </div>
    </GroupOfFields>
  );
}

function DateRow({ locale, index }: { locale: StaffLocale; index: number }) {
  const t = translator(locale, "training");
  const more = index > 0;
  return (
    <fieldset className="grid gap-1 rounded-box border border-line p-3">
      <legend className="px-1 font-semibold">{t("new.date", { number: index + 1 })}</legend>
      <div className="flex flex-wrap items-end gap-3">
        <DateField name={`dates.${index}.day`} label={t("new.day")} optional={more} />
        <TimeField name={`dates.${index}.starts`} label={t("new.starts")} optional={more} />
        <TimeField name={`dates.${index}.ends`} label={t("new.ends")} optional={more} />
      </div>
    </fieldset>
  );
}
