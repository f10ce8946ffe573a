import { Faces } from "@/components/form/answer-buttons";
import { CheckboxField, ChoiceCardsField } from "@/components/form/choice-fields";
import { DateField, NumberField, TextAreaField } from "@/components/form/text-fields";
import { ActivitiesField } from "@/components/logbook/activities-field";
import { Picture } from "@/components/picture/by-name";
import { formatMinutes } from "@/components/support/duration";
import { isolate } from "@/components/ui/isolate";
import { addDays, type Day } from "@/lib/domain/day";
import type { Locale } from "@/lib/domain/locale";
import { type Activity, activityPictures, type Mood, moods } from "@/lib/domain/support";
import { translator } from "@/lib/i18n";

export type KnownMeeting = {
  readonly heldOn?: Day;
  readonly minutes?: number | null;
  readonly activities?: readonly string[];
  readonly mood?: Mood | null;
  readonly note?: string | null;
  readonly needsHelp?: boolean;
};

type Props = {
  locale: Locale;
  today: Day;
  formedOn: Day;
  /** The most usual first. */
  activities: readonly Activity[];
  known: KnownMeeting;
  /** The other member, who does not read the note; without one it is the team that writes. */
  partner?: string;
};

const usualMinutes = [30, 60, 90, 120, 180] as const;
const inSight = 6;

/** One meeting in a few touches: everything is chosen, nothing has to be typed. */
export function MeetingFields({ locale, today, formedOn, activities, known, partner }: Props) {
  const t = translator(locale, "log");
  const faces = translator(locale, "common");
  const minutes = known.minutes ?? 60;
  const usual = usualMinutes.some((one) => one === minutes);
  const cards = activities.map((value) => ({
    value,
    label: t(`activities.${value}`),
    picture: <Picture name={activityPictures[value]} />,
  }));
  return (
    <>
      <div className="group/day grid gap-2">
        <ChoiceCardsField
          name="day"
          label={t("form.day")}
          columns={3}
          defaultValue={dayOf(known.heldOn, today)}
          choices={(["today", "yesterday", "other"] as const).map((value) => ({ value, label: t(`form.${value}`) }))}
        />
        <div className="group-[:not(:has([value=other]:checked))]/day:hidden">
          <DateField
            name="otherDay"
            label={t("form.otherDay")}
            hint={t("form.otherDayHint")}
            optional
            min={formedOn}
            max={today}
            defaultValue={known.heldOn}
          />
        </div>
      </div>
      <div className="group/duration grid gap-2">
        <ChoiceCardsField
          name="duration"
          label={t("form.duration")}
          columns={3}
          defaultValue={usual ? String(minutes) : "other"}
          choices={[
            ...usualMinutes.map((value) => ({ value: String(value), label: formatMinutes(locale, value) })),
            { value: "other", label: t("form.otherDuration") },
          ]}
        />
        <div className="group-[:not(:has([value=other]:checked))]/duration:hidden">
          <NumberField
            name="minutes"
            label={t("form.minutes")}
            hint={t("form.minutesHint")}
            optional
            defaultValue={usual ? undefined : minutes}
          />
        </div>
      </div>
      <ActivitiesField
        name="activities[]"
        label={t("form.activities")}
        choices={cards.slice(0, inSight)}
        more={cards.slice(inSight)}
        moreLabel={t("form.more")}
        defaultValue={known.activities ?? []}
      />
      <Faces
        name="mood"
        label={t("form.mood")}
        defaultValue={known.mood ?? undefined}
        optional={faces("form.optional")}
        faces={moods.map((value) => ({ value, label: faces(`faces.${value}`), picture: <Picture name={value} /> }))}
      />
      {partner ? (
        <CheckboxField
          name="needsHelp"
          defaultChecked={known.needsHelp}
          label={
            <>
              <span className="font-semibold">{t("form.help")}</span>
              <span className="block text-small text-muted">{t("form.helpHint")}</span>
            </>
          }
        />
      ) : null}
      <details open={Boolean(known.note)}>
        <summary className="min-h-control py-2.5 font-semibold text-primary">{t("form.addNote")}</summary>
        <TextAreaField
          name="note"
          label={t("form.note")}
          hint={partner ? t("form.noteHint", { name: isolate(partner) }) : undefined}
          optional
          rows={3}
          defaultValue={known.note ?? undefined}
        />
      </details>
    </>
  );
}

function dayOf(heldOn: Day | undefined, today: Day): "today" | "yesterday" | "other" {
  if (heldOn === undefined || heldOn === today) return "today";
  return heldOn === addDays(today, -1) ? "yesterday" : "other";
}
