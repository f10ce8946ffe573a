import { DateField, NumberField, TextField, TimeField } from "@/components/form/text-fields";
import { brusselsDay } from "@/lib/domain/day";
import type { StaffLocale } from "@/lib/domain/locale";
import { eveningLimits } from "@/lib/domain/matching/evening";
import type { EveningDetails } from "@/lib/features/speed-meeting/queries";
import { formatTime, translator } from "@/lib/i18n";

type Known = Pick<EveningDetails["evening"], "name" | "place" | "startsAt" | "rounds" | "minutes" | "tables">;

/** What an evening needs to be planned, or changed. */
export function EveningFields({ locale, known }: { locale: StaffLocale; known?: Known }) {
  const t = translator(locale, "speedMeeting");
  const digits = (name: keyof typeof eveningLimits) => eveningLimits[name].most.toString().length;
  return (
    <>
      <TextField
        name="name"
        label={t("new.name")}
        hint={t("new.nameHint")}
        maxLength={120}
        defaultValue={known?.name}
      />
      <TextField name="place" label={t("new.place")} maxLength={200} defaultValue={known?.place} />
      <div className="flex flex-wrap items-end gap-3">
        <DateField name="day" label={t("new.day")} defaultValue={known && brusselsDay(known.startsAt)} />
        <TimeField
          name="time"
          label={t("new.time")}
          defaultValue={known ? formatTime("fr", known.startsAt) : "18:00"}
        />
      </div>
      <div className="flex flex-wrap items-start gap-3">
        <NumberField
          name="rounds"
          label={t("new.rounds")}
          maxLength={digits("rounds")}
          defaultValue={known?.rounds ?? 5}
        />
        <NumberField
          name="minutes"
          label={t("new.minutes")}
          maxLength={digits("minutes")}
          defaultValue={known?.minutes ?? 8}
        />
        <NumberField
          name="tables"
          label={t("new.tables")}
          hint={t("new.tablesHint")}
          maxLength={digits("tables")}
          defaultValue={known?.tables ?? 10}
        />
      </div>
    </>
  );
}
