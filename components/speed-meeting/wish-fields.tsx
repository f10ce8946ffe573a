import { ChoiceCardsField } from "@/components/form/choice-fields";
import { Picture, type PictureName } from "@/components/picture/by-name";
import type { Locale } from "@/lib/domain/locale";
import { type WishWord, wishWords } from "@/lib/domain/matching/evening";
import type { OwnWishes } from "@/lib/features/speed-meeting/queries";
import { translator } from "@/lib/i18n";

export const wishPictures = { gladly: "good", perhaps: "fair", no: "hard" } as const satisfies Record<
  WishWord,
  PictureName
>;

/** One question for each person met, by their number. */
export function WishFields({ locale, met }: { locale: Locale; met: OwnWishes["met"] }) {
  const t = translator(locale, "wishes");
  return met.map(({ guestId, number, round, word }) => (
    <ChoiceCardsField
      key={guestId}
      name={`wishes.${guestId}`}
      label={t("person", { number })}
      hint={t("round", { round })}
      columns={3}
      defaultValue={word ?? undefined}
      choices={wishWords.map((value) => ({
        value,
        label: t(value),
        picture: <Picture name={wishPictures[value]} />,
      }))}
    />
  ));
}
