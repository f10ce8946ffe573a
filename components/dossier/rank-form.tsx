import type { ChoiceProps } from "@/components/dossier/choice-panel";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, SelectField } from "@/components/form/text-fields";
import { Card } from "@/components/ui/card";
import { chooseDossiersAction } from "@/lib/features/dossier/actions";
import { translator } from "@/lib/i18n";

const places = ["first", "second", "third"] as const;

/** Up to three in an order: when the first one is no longer free, the next one is asked. */
export function RankForm({ door, locale, found, next }: ChoiceProps & { next: string }) {
  const t = translator(locale, "dossier");
  const options = found.cards.map(({ showingId, number }) => ({ value: showingId, label: t("person", { number }) }));
  return (
    <Card title={t("several")}>
      <p>{t("severalHint")}</p>
      <ActionForm action={chooseDossiersAction} hidden={{ locale, ...door, next }} label={t("several")}>
        <HiddenField name="participationId" value={found.participationId} />
        {places.slice(0, found.cards.length).map((name) => (
          <SelectField
            key={name}
            name={name}
            label={t(name)}
            options={options}
            optional={name !== "first"}
            choose={name === "first" ? undefined : t("nobodyElse")}
          />
        ))}
        <SubmitButton big>{t("send")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
