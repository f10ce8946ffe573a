import { PersonName } from "@/components/ui/person-name";
import { brusselsDay, daysBetween } from "@/lib/domain/day";
import type { StaffLocale } from "@/lib/domain/locale";
import type { DuoItem } from "@/lib/features/support/queries";
import { formatDateTime, formatDay, formatList, translator } from "@/lib/i18n";

/** The two people of a duo, each name in its own direction. */
export function DuoNames({ locale, citizen, migrant }: { locale: StaffLocale; citizen: string; migrant: string }) {
  const [before = "", between = "", after = ""] = formatList(locale, ["\u0001", "\u0001"]).split("\u0001");
  return (
    <>
      {before}
      <PersonName name={citizen} />
      {between}
      <PersonName name={migrant} />
      {after}
    </>
  );
}

/** What there is to know about a duo of this health, in half a sentence. */
export function healthDetail(locale: StaffLocale, duo: DuoItem, now: Date): string {
  const t = translator(locale, "support");
  const day = (date: string | Date) => formatDay(locale, date, now);
  switch (duo.health) {
    case "helpAsked":
      return t("detail.helpAsked", { count: duo.helpOpen });
    case "silent":
      return t("detail.silent", { days: duo.silentFor ?? 0, allowed: duo.silentDays });
    case "unsigned":
      return t("detail.unsigned", { count: duo.unsigned });
    case "firstMeeting":
      return firstMeetingDetail(locale, duo, now);
    case "closing":
      return duo.lastGatheringAt
        ? t("detail.closingAt", { when: formatDateTime(locale, duo.lastGatheringAt, now) })
        : t("detail.closing");
    case "endingSoon":
      return t("detail.endingSoon", { when: duo.plannedEndOn ? day(duo.plannedEndOn) : "" });
    case "over":
      return t("detail.over", { when: duo.closedAt ? day(duo.closedAt) : t(`states.${duo.state}`) });
    default: {
      const since = duo.lastMeetingOn ?? duo.startedOn;
      const days = since ? Math.max(0, daysBetween(since, brusselsDay(now))) : 0;
      return t(duo.lastMeetingOn ? "detail.well" : "detail.wellNew", { days });
    }
  }
}

function firstMeetingDetail(locale: StaffLocale, duo: DuoItem, now: Date): string {
  const t = translator(locale, "support");
  const { firstMeeting, firstMeetingAt } = duo;
  if (!firstMeeting || !firstMeetingAt) return t("detail.firstMeetingNone");
  const when = formatDateTime(locale, firstMeetingAt, now);
  if (firstMeeting === "planned") return t("detail.firstMeetingPlanned", { when });
  return firstMeeting === "confirmed" && firstMeetingAt < now
    ? t("detail.firstMeetingPast", { when })
    : t("detail.firstMeetingConfirmed", { when });
}

/** Where a duo of this health is looked after. */
export function healthPath(org: string, duo: Pick<DuoItem, "id" | "health">): string {
  const base = `/w/${org}/duos/${duo.id}`;
  if (duo.health === "helpAsked" || duo.health === "silent" || duo.health === "well") return `${base}/support`;
  return duo.health === "closing" || duo.health === "endingSoon" || duo.health === "over" ? `${base}/closure` : base;
}
