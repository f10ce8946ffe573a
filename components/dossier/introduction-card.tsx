import type { ReactNode } from "react";
import { linesOf, pictureOf, spokenText } from "@/components/dossier/introduction-words";
import { ReadAloud } from "@/components/dossier/read-aloud";
import { optionNames } from "@/components/matching/words";
import { Picture } from "@/components/picture/by-name";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { OwnText } from "@/components/ui/own-text";
import type { Locale } from "@/lib/domain/locale";
import type { Introduction } from "@/lib/features/dossier/introduced";
import type { OptionLabels } from "@/lib/features/matching/labels";
import { translator } from "@/lib/i18n";

type Props = {
  locale: Locale;
  title: string;
  introduction: Introduction;
  labels: OptionLabels;
  children?: ReactNode;
};

/** A person without a name: what they like in pictures, then a few lines, then what one can do. */
export function IntroductionCard({ locale, title, introduction, labels, children }: Props) {
  const t = translator(locale, "dossier");
  const lines = linesOf(locale, introduction, labels);
  return (
    <Card title={title}>
      {introduction.interests.length > 0 ? (
        <div className="grid gap-1">
          <p className="text-small text-muted">{t("likes")}</p>
          <ul className="grid grid-cols-3 gap-2">
            {introduction.interests.map((key) => {
              const picture = pictureOf(key);
              return (
                <li key={key} className="grid content-start justify-items-center gap-1 text-center">
                  {picture ? (
                    <span className="w-14">
                      <Picture name={picture} />
                    </span>
                  ) : null}
                  <span className="max-w-full text-small font-semibold">
                    {optionNames(locale, [key], labels.interests)}
                  </span>
                </li>
              );
            })}
          </ul>
        </div>
      ) : null}
      <DescriptionList facts={lines} />
      {introduction.words ? (
        <p className="max-w-measure border-s-4 border-primary-soft ps-3 whitespace-pre-line">
          <OwnText text={introduction.words} locale={locale} />
        </p>
      ) : null}
      <ReadAloud
        text={spokenText(locale, title, introduction, labels)}
        locale={locale}
        words={{ listen: t("listen"), stop: t("stop") }}
      />
      {children}
    </Card>
  );
}
