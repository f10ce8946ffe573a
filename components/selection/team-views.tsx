import type { CandidateProps } from "@/components/selection/candidate-screen";
import { Badge, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PersonName } from "@/components/ui/person-name";
import { localise } from "@/lib/domain/locale";
import type { Recommendation } from "@/lib/domain/selection";
import type { AssessmentToRead } from "@/lib/features/selection/candidate";
import { formatDay, translator } from "@/lib/i18n";

const tones = { yes: "success", doubt: "warning", no: "danger" } as const satisfies Record<Recommendation, Tone>;

/** What the others think, once one may read it. */
export function TeamViews({ locale, candidate, ...rest }: CandidateProps) {
  const t = translator(locale, "selection");
  const { others, given, needed } = candidate;
  return (
    <Card title={t("team.title")}>
      <p>{t("team.count", { given, needed })}</p>
      {others === null ? (
        <Notice title={t("team.hidden")} />
      ) : others.length === 0 ? (
        <p className="text-muted">{t("team.none")}</p>
      ) : (
        <ul className="grid gap-4">
          {others.map((view) => (
            <li key={view.assessmentId} className="grid gap-1 border-t border-line pt-3">
              <View locale={locale} candidate={candidate} view={view} {...rest} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function View({ locale, candidate, view }: CandidateProps & { view: AssessmentToRead }) {
  const t = translator(locale, "selection");
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <PersonName name={view.assessor} className="font-semibold" />
        <Badge tone={tones[view.recommendation]}>{t(`assess.recommendations.${view.recommendation}`)}</Badge>
        <span className="text-small text-muted">{formatDay(locale, view.at)}</span>
      </p>
      <dl className="grid gap-0.5">
        {candidate.criteria.map(({ key, label }) => {
          const score = view.scores[key];
          return score ? (
            <div key={key} className="flex flex-wrap gap-x-2">
              <dt className="text-muted">{localise(label, locale).text}</dt>
              <dd className="font-semibold">{t(`assess.scores.${score}`)}</dd>
            </div>
          ) : null;
        })}
      </dl>
      <p className="max-w-measure whitespace-pre-line" dir="auto">
        {view.note || <span className="text-muted">{t("team.noNote")}</span>}
      </p>
    </>
  );
}
