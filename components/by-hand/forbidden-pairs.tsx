import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { Card } from "@/components/ui/card";
import { isolate } from "@/components/ui/isolate";
import { PersonName } from "@/components/ui/person-name";
import type { StaffLocale } from "@/lib/domain/locale";
import { allowPairAction } from "@/lib/features/by-hand/actions";
import type { ForbiddenPair } from "@/lib/features/matching/vetoes";
import { formatDay, translator } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; pairs: readonly ForbiddenPair[]; next: string };

/** With whom the team does not want to see somebody, why, and the way back. */
export function ForbiddenPairs({ org, locale, pairs, next }: Props) {
  const t = translator(locale, "byHand");
  if (pairs.length === 0) return null;
  return (
    <Card title={t("forbidden.title")}>
      <ul className="grid">
        {pairs.map((pair) => (
          <li key={pair.vetoId} className="grid gap-1 border-t border-line py-2 first:border-t-0">
            <ForbiddenPairView org={org} locale={locale} pair={pair} next={next} named />
          </li>
        ))}
      </ul>
    </Card>
  );
}

type ViewProps = Omit<Props, "pairs"> & { pair: ForbiddenPair; named?: boolean };

export function ForbiddenPairView({ org, locale, pair, next, named }: ViewProps) {
  const t = translator(locale, "byHand");
  const { vetoId, otherCalledName, reason, author, createdAt } = pair;
  return (
    <>
      <p>
        {named ? <PersonName name={otherCalledName} className="font-semibold" /> : t("forbidden.title")}{" "}
        <span className="text-muted">
          {t("forbidden.by", { name: isolate(author), date: formatDay(locale, createdAt) })}
        </span>
      </p>
      <p dir="auto" className="max-w-measure whitespace-pre-line">
        {reason}
      </p>
      <ActionForm
        action={allowPairAction}
        hidden={{ locale, organisation: org, next }}
        label={t("forbidden.liftOf", { name: isolate(otherCalledName) })}
      >
        <HiddenField name="vetoId" value={vetoId} />
        <SubmitButton kind="secondary" className="justify-self-start">
          {t("forbidden.lift")}
        </SubmitButton>
      </ActionForm>
    </>
  );
}
