import clsx from "clsx";
import { KeepFresh } from "@/components/speed-meeting/keep-fresh";
import { PlainLink } from "@/components/ui/plain-button";
import type { StaffLocale } from "@/lib/domain/locale";
import { isHeld } from "@/lib/domain/matching/evening";
import type { SpeedMeetingState } from "@/lib/domain/matching/speed-meeting-record";
import type { EveningRoom } from "@/lib/features/speed-meeting/queries";
import { formatList, translator } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; found: EveningRoom };

/** For the wall: the round as large as it can be, and who sits where, by number. It follows the evening by itself. */
export function RoomScreen({ org, locale, found }: Props) {
  const { evening, now } = found;
  const t = translator(locale, "speedMeeting");
  const held = isHeld(evening.state) && now;
  return (
    <div data-side="staff" className="grid min-h-dvh grid-rows-[1fr_auto] bg-paper">
      <KeepFresh seconds={4} />
      <main id="content" className={clsx("grid gap-6 p-4 sm:p-8", held ? "content-start" : "content-center")}>
        {held ? (
          <>
            <h1 className="flex flex-wrap items-baseline justify-center gap-x-6 text-center">
              <span className="text-[clamp(1.5rem,4vw,3.5rem)]">{t("room.round")}</span>
              <span className="text-[clamp(5rem,18vw,13rem)] leading-none font-bold text-primary tabular-nums">
                {evening.currentRound}
              </span>
              <span className="text-[clamp(1.5rem,4vw,3.5rem)] text-muted">
                {t("room.of", { rounds: evening.rounds })}
              </span>
            </h1>
            <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,15rem),1fr))] gap-3">
              {now.seats.map(({ table, citizen, migrant }) => (
                <li
                  key={table}
                  className="grid grid-cols-[auto_1fr] items-center gap-4 rounded-box border border-line bg-surface p-3"
                >
                  <span className="text-muted">
                    {t("room.table")} <strong className="block text-title leading-none text-ink">{table}</strong>
                  </span>
                  <span className="text-end text-[2.25rem] leading-none font-bold whitespace-nowrap tabular-nums">
                    {citizen} <span className="text-muted">·</span> {migrant}
                  </span>
                </li>
              ))}
            </ul>
            {now.pause.length > 0 ? (
              <p className="text-title">
                {t("room.pause")} : {formatList(locale, now.pause.map(String))}
              </p>
            ) : null}
          </>
        ) : (
          <Words locale={locale} state={evening.state} />
        )}
      </main>
      <footer className="flex flex-wrap items-center justify-between gap-3 p-4">
        <bdi className="text-muted">{evening.name}</bdi>
        <span className="flex gap-2">
          <PlainLink kind="quiet" href={`/w/${org}/matching/evenings/${evening.eveningId}/room`}>
            {t("room.refresh")}
          </PlainLink>
          <PlainLink kind="quiet" href={`/w/${org}/matching/evenings/${evening.eveningId}`}>
            {t("facts.title")}
          </PlainLink>
        </span>
      </footer>
    </div>
  );
}

/** What is said before the rounds and after them. */
const said = {
  planned: ["room.waiting", "room.waitingText"],
  running: ["room.waiting", "room.waitingText"],
  wishing: ["room.wishing", "room.wishingText"],
  closed: ["room.closed", null],
  cancelled: ["room.closed", null],
} as const satisfies Record<SpeedMeetingState, readonly [string, string | null]>;

function Words({ locale, state }: { locale: StaffLocale; state: SpeedMeetingState }) {
  const t = translator(locale, "speedMeeting");
  const [title, text] = said[state];
  return (
    <div className="grid content-center justify-items-center gap-6 text-center">
      <h1 className="text-[clamp(3rem,12vw,9rem)] leading-none">{t(title)}</h1>
      {text ? <p className="text-[clamp(1.25rem,3vw,2.5rem)]">{t(text)}</p> : null}
    </div>
  );
}
