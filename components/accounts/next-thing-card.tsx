import { Picture } from "@/components/picture/by-name";
import { DescriptionList } from "@/components/ui/description-list";
import { isolate } from "@/components/ui/isolate";
import { BigLink } from "@/components/ui/plain-button";
import type { Locale } from "@/lib/domain/locale";
import type { NextThing, NextThingKind } from "@/lib/domain/next-thing";
import type { Space } from "@/lib/features/accounts/queries";
import { formatDateTime, formatDay, translator } from "@/lib/i18n";

const picturesOf = {
  answerProposal: "bridge",
  answerMeeting: "cafe",
  signCharter: "papers",
  confirmReflection: "bridge",
  giveWishes: "coffee",
  chooseDossier: "bridge",
  agreeDossier: "papers",
  chooseTraining: "calendar",
  evaluate: "good",
  firstMeeting: "cafe",
  training: "calendar",
  evening: "cafe",
  logMeeting: "coffee",
  reflect: "calendar",
  closing: "coffee",
  waitQuestion: "phone",
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
      <WayOn organisation={organisation} locale={locale} found={found} next={next} />
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

type Way = { readonly path: (id: string | null, participationId: string | null) => string; readonly pressing: boolean };

/** The things that have a button; the others only have to be awaited. */
const ways = {
  answerProposal: { path: (id) => `proposal/${id}`, pressing: true },
  answerMeeting: { path: (id) => `meeting/${id}`, pressing: true },
  signCharter: { path: (id) => `charter?duo=${id}`, pressing: true },
  confirmReflection: { path: (id) => `reflection/${id}`, pressing: true },
  evaluate: { path: (id) => `evaluation/${id}`, pressing: true },
  giveWishes: { path: (id) => `wishes/${id}`, pressing: true },
  chooseDossier: { path: (id) => `choice/${id}`, pressing: true },
  agreeDossier: { path: (id) => `introduction/${id}`, pressing: true },
  chooseTraining: { path: () => "training", pressing: true },
  logMeeting: { path: (id) => `log?duo=${id}`, pressing: true },
  reflect: { path: (id) => `reflection/${id}`, pressing: false },
  training: { path: () => "training", pressing: false },
  closing: { path: () => "log", pressing: false },
  waitQuestion: { path: (id) => `proposal/${id}`, pressing: false },
  firstMeeting: { path: () => "duo", pressing: false },
  waitFirstMeeting: { path: () => "duo", pressing: false },
  waitStart: { path: () => "duo", pressing: false },
  waitDecision: { path: (_, participationId) => `status/${participationId}`, pressing: false },
  refused: { path: (_, participationId) => `status/${participationId}`, pressing: false },
} as const satisfies Partial<Record<NextThingKind, Way>>;

function hasWay(kind: NextThingKind): kind is keyof typeof ways {
  return Object.hasOwn(ways, kind);
}

function WayOn({ organisation, locale, found, next: { kind, subjectId } }: Props) {
  if (!hasWay(kind)) return null;
  const { path, pressing }: Way = ways[kind];
  return (
    <BigLink
      href={`/o/${organisation}/${locale}/me/${path(subjectId, found.participationId)}`}
      kind={pressing ? "primary" : "secondary"}
    >
      {translator(locale, "space")(`thing.${kind}.action`)}
    </BigLink>
  );
}
