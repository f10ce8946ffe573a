import Link from "next/link";
import { Card } from "@/components/ui/card";
import { PersonName } from "@/components/ui/person-name";
import { load } from "@/lib/access/load";
import type { StaffLocale } from "@/lib/domain/locale";
import { waitingQuestions } from "@/lib/features/consent/queries";
import { formatDateTime, translator } from "@/lib/i18n";

/** Questions that hold a proposal up, the oldest first; nothing when there is none. */
export async function WaitingQuestions({ org, locale }: { org: string; locale: StaffLocale }) {
  const { questions } = await load(waitingQuestions, {}, { organisation: org });
  if (questions.length === 0) return null;
  const t = translator(locale, "consent");
  const now = new Date();
  return (
    <Card title={t("question.title")}>
      <p className="max-w-measure text-muted">{t("question.intro")}</p>
      <ul className="grid">
        {questions.map(({ id, participationId, calledName, text, askedAt }) => (
          <li key={id} className="grid gap-1 border-t border-line py-2 first:border-t-0">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <PersonName name={calledName} className="font-semibold" />
              <span className="text-small text-muted">{formatDateTime(locale, askedAt, now)}</span>
              <Link href={`/w/${org}/matching/${participationId}`}>{t("question.open")}</Link>
            </p>
            <p className="line-clamp-3 max-w-measure whitespace-pre-line">
              <bdi>{text}</bdi>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
