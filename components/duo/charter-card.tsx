import type { DuoProps } from "@/components/duo/duo-screen";
import { ActionForm } from "@/components/form/action-form";
import { CheckboxField } from "@/components/form/choice-fields";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, SelectField, TextField } from "@/components/form/text-fields";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { isolate } from "@/components/ui/isolate";
import { PersonName } from "@/components/ui/person-name";
import { MoreInfo } from "@/components/ui/question-screen";
import { locales } from "@/lib/domain/locale";
import { type Side, sides } from "@/lib/domain/programme";
import { recordSignatureAction } from "@/lib/features/duo/actions";
import { formatDateTime, languageName, translator } from "@/lib/i18n";

/** Who signed which version, and a signature on paper that staff note. */
export function CharterCard({ org, locale, duo }: DuoProps) {
  const t = translator(locale, "duos");
  const { current, signing } = duo.charter;
  return (
    <Card title={t("charter.title")}>
      <p className="text-muted">{current ? t("charter.version", { number: current.number }) : t("charter.none")}</p>
      <ul className="grid gap-3">
        {sides.map((side) => {
          const { latest, signedCurrent } = signing[side];
          return (
            <li key={side} className="grid gap-2">
              <p className="flex flex-wrap items-center gap-2">
                <PersonName name={duo.members[side].calledName} className="font-semibold" />
                <Badge tone={signedCurrent ? "success" : "waiting"}>
                  {t(signedCurrent ? "activation.done" : "activation.todo")}
                </Badge>
              </p>
              <p>
                {latest && signedCurrent ? (
                  <>
                    {t("charter.signed", {
                      date: formatDateTime(locale, latest.signedAt),
                      name: isolate(latest.typedName),
                    })}{" "}
                    <span className="text-muted">
                      ({latest.onPaper ? `${t("charter.paper")}, ` : ""}
                      {t("charter.readIn", { language: languageName(latest.readIn, locale) })})
                    </span>
                  </>
                ) : latest ? (
                  t("charter.again", { number: latest.number })
                ) : (
                  t("charter.unsigned")
                )}
              </p>
              {duo.abilities.sign[side] ? <OnPaper org={org} locale={locale} duo={duo} side={side} /> : null}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function OnPaper({ org, locale, duo, side }: DuoProps & { side: Side }) {
  const t = translator(locale, "duos");
  const { calledName, locale: reads } = duo.members[side];
  const name = isolate(calledName);
  return (
    <MoreInfo summary={t("charter.record", { name })}>
      <p>{t("charter.recordHint")}</p>
      <ActionForm
        action={recordSignatureAction}
        hidden={{ locale, organisation: org, next: `/w/${org}/duos/${duo.id}` }}
        label={t("charter.record", { name })}
      >
        <HiddenField name="duoId" value={duo.id} />
        <HiddenField name="side" value={side} />
        <HiddenField name="charterVersionId" value={duo.charter.current?.id ?? ""} />
        <TextField name="typedName" label={t("charter.typedName")} maxLength={200} autoComplete="off" />
        <SelectField
          name="readIn"
          label={t("charter.language")}
          defaultValue={reads}
          options={locales.map((one) => ({ value: one, label: languageName(one, locale) }))}
        />
        <CheckboxField name="ticked" label={t("charter.tick")} required />
        <SubmitButton className="justify-self-start">{t("charter.save")}</SubmitButton>
      </ActionForm>
    </MoreInfo>
  );
}
