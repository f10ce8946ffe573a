import { Button } from "@/components/ui/button";
import type { StaffLocale } from "@/lib/domain/locale";
import { translator } from "@/lib/i18n";

/** People are ticked where they are listed; all boxes belong to one form that asks for the comparison. */
const formId = "compare";

export function CompareForm({ org, participationId }: { org: string; participationId: string }) {
  return <form id={formId} method="get" action={`/w/${org}/matching/${participationId}/compare`} />;
}

type ChoiceProps = { locale: StaffLocale; participationId: string; name: string; hideLabel?: boolean };

export function CompareChoice({ locale, participationId, name, hideLabel }: ChoiceProps) {
  const t = translator(locale, "byHand");
  return (
    <label className="inline-flex min-h-control items-center gap-2">
      <input type="checkbox" form={formId} name="with" value={participationId} />
      <span className={hideLabel ? "sr-only" : undefined}>{t("others.pickPerson", { name })}</span>
    </label>
  );
}

export function CompareButton({ locale }: { locale: StaffLocale }) {
  const t = translator(locale, "byHand");
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button type="submit" form={formId}>
        {t("others.compare")}
      </Button>
      <p className="text-small text-muted">{t("others.most")}</p>
    </div>
  );
}
