import { halfDayName } from "@/components/matching/words";
import { FilterBar } from "@/components/ui/bars";
import { Button, LinkButton } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select, TextInput } from "@/components/ui/inputs";
import type { StaffLocale } from "@/lib/domain/locale";
import { halfDays } from "@/lib/domain/profile";
import { sides } from "@/lib/domain/programme";
import type { Pool } from "@/lib/features/matching/queries";
import { capitalise, languageName, translator, vocabulary } from "@/lib/i18n";

const waits = [30, 60, 90, 180];

type Props = { base: string; locale: StaffLocale; pool: Pool & { programme: NonNullable<Pool["programme"]> } };

/** Whom to show; everything chosen stands in the address, so that it can be kept and sent on. */
export function PoolFilter({ base, locale, pool }: Props) {
  const t = translator(locale, "matching");
  const { programme, filter, view, languages } = pool;
  const words = vocabulary(locale, programme.vocabulary);
  const chosen = filter.text || filter.side || filter.language || filter.halfDay || filter.days;
  return (
    <FilterBar label={t("filter.label")}>
      <input type="hidden" name="programme" value={programme.id} />
      <input type="hidden" name="view" value={view} />
      <Field id="text" label={t("filter.text")}>
        <TextInput id="text" name="text" type="search" defaultValue={filter.text} maxLength={100} />
      </Field>
      <Field id="side" label={t("filter.side")}>
        <Select
          id="side"
          name="side"
          choose={t("filter.both")}
          defaultValue={filter.side ?? ""}
          options={sides.map((side) => ({ value: side, label: capitalise(locale, words[`${side}s`]) }))}
        />
      </Field>
      <Field id="language" label={t("filter.language")}>
        <Select
          id="language"
          name="language"
          choose={t("filter.anyLanguage")}
          defaultValue={filter.language ?? ""}
          options={languages.map((code) => ({ value: code, label: capitalise(locale, languageName(code, locale)) }))}
        />
      </Field>
      <Field id="halfDay" label={t("filter.halfDay")}>
        <Select
          id="halfDay"
          name="halfDay"
          choose={t("filter.anyHalfDay")}
          defaultValue={filter.halfDay ?? ""}
          options={halfDays.map((half) => ({ value: half, label: capitalise(locale, halfDayName(locale, half)) }))}
        />
      </Field>
      <Field id="days" label={t("filter.days")}>
        <Select
          id="days"
          name="days"
          choose={t("filter.anyDays")}
          defaultValue={filter.days ? String(filter.days) : ""}
          options={waits.map((days) => ({ value: String(days), label: t("filter.daysOption", { days }) }))}
        />
      </Field>
      <Button type="submit">{t("filter.go")}</Button>
      {chosen ? (
        <LinkButton kind="quiet" href={`${base}?${new URLSearchParams({ programme: programme.id, view })}`}>
          {t("filter.reset")}
        </LinkButton>
      ) : null}
    </FilterBar>
  );
}
