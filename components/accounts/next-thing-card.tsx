import { Picture } from "@/components/picture/by-name";
import { DescriptionList } from "@/components/ui/description-list";
import { isolate } from "@/components/ui/isolate";
import { BigLink } from "@/components/ui/plain-button";
import type { Locale } from "@/lib/domain/locale";
import { type NextThing, type NextThingKind, nextThingPages } from "@/lib/domain/next-thing";
import type { Space } from "@/lib/features/accounts/queries";
import { formatDateTime, formatDay, translator } from "@/lib/i18n";

const picturesOf = {
  answerProposal: "bridge",
  answerMeeting: "cafe",
  signCharter: "papers",
  confirmReflection: "bridge",
  chooseTraining: "calendar",
  evaluate: "good",
  firstMeeting: "cafe",
  training: "calendar",
  logMeeting: "coffee",
  reflect: "calendar",
  closing: "coffee",
  waitOtherAnswer: "bridge",
  waitFirstMeeting: "cafe",
  waitStart: "bridge",
  waitMatch: "bridge",
  waitDecision: "papers",
  ended: "park",
  refused: "phone",
  withdrawn: "park",
} as const satisfies Record<NextThingKind, string>;

type Props = { organisation: string; locale: Locale; found: Space; next: NextThing };

/** The one thing that comes next, with the one button when there is something to do. */
export function NextThingCard({ organisation, locale, found, next }: Props) {
  const t = translator(locale, "space");
  const way = wayOn(next, found);
  return (
    <section aria-labelledby="next" className="grid gap-4 rounded-box border border-line bg-surface p-4">
      <div className="mx-auto w-32">
        <Picture name={picturesOf[next.kind]} />
      </div>
      <div className="grid gap-2">
        <p className="text-small text-muted">{t("me.next")}</p>
        <h2 id="next">{t(`thing.${next.kind}.title`)}</h2>
        <p>{t(`thing.${next.kind}.text`, valuesOf(locale, next, found))}</p>
      </div>
      {next.place && next.at ? (
        <DescriptionList
          facts={[
            { term: t("thing.when"), value: <time>{formatDateTime(locale, next.at, new Date())}</time> },
            { term: t("thing.where"), value: <bdi>{next.place}</bdi> },
          ]}
        />
      ) : null}
      {way ? (
        <BigLink href={`/o/${organisation}/${locale}/me/${way.path}`} kind={way.kind}>
          {t(`thing.${way.action}.action`)}
        </BigLink>
      ) : null}
    </section>
  );
}

function valuesOf(locale: Locale, { kind, at }: NextThing, { partner }: Space): Record<string, string> {
  const day = kind === "reflect";
  return {
    date: at ? (day ? formatDay(locale, at, new Date()) : formatDateTime(locale, at, new Date())) : "",
    partner: isolate(partner ?? ""),
  };
}

/** The things that have a button; the others only have to be awaited. */
const otherPages = {
  chooseTraining: "training",
  training: "training",
  logMeeting: "log",
  closing: "log",
  firstMeeting: "duo",
  waitFirstMeeting: "duo",
  waitStart: "duo",
} as const satisfies Partial<Record<NextThingKind, string>>;

const readsStatus = ["waitDecision", "refused"] as const satisfies readonly NextThingKind[];

type Way = {
  path: string;
  kind: "primary" | "secondary";
  action: keyof typeof nextThingPages | keyof typeof otherPages | (typeof readsStatus)[number];
};

function wayOn({ kind, subjectId }: NextThing, { participationId }: Space): Way | null {
  if (has(nextThingPages, kind)) {
    return {
      path: `answer/${nextThingPages[kind]}/${subjectId}`,
      kind: kind === "reflect" ? "secondary" : "primary",
      action: kind,
    };
  }
  if (has(otherPages, kind)) {
    const pressing = kind === "chooseTraining" || kind === "logMeeting";
    return { path: otherPages[kind], kind: pressing ? "primary" : "secondary", action: kind };
  }
  const status = readsStatus.find((one) => one === kind);
  return status ? { path: `answer/status/${participationId}`, kind: "secondary", action: status } : null;
}

function has<T extends object>(table: T, name: PropertyKey): name is keyof T {
  return Object.hasOwn(table, name);
}
