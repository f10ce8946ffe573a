import { ParticipantPanel } from "@/components/accounts/participant-panel";
import { Picture } from "@/components/picture/by-name";
import { ClosedPasswordLink } from "@/components/team/closed-password-link";
import { BigLink, PlainLink } from "@/components/ui/plain-button";
import { QuestionScreen } from "@/components/ui/question-screen";
import type { lookAtLink } from "@/lib/access/load";
import type { Locale } from "@/lib/domain/locale";
import { translator } from "@/lib/i18n";

type Link = Awaited<ReturnType<typeof lookAtLink>>;
type Props = { organisation: string; token: string; locale: Locale; link: Link };

/** What a personal link opens; or what became of it, with the way on. */
export function LinkScreen({ organisation, token, locale, link }: Props) {
  if (link?.purpose === "setPassword" && link.standing !== "ok") {
    return <ClosedPasswordLink organisation={organisation} token={token} locale={locale} standing={link.standing} />;
  }
  if (link?.standing !== "ok") return <Closed organisation={organisation} locale={locale} link={link} />;
  const { purpose, subjectId } = link;
  return (
    <ParticipantPanel purpose={purpose} door={{ organisation, token }} locale={locale} subjectId={subjectId ?? ""} />
  );
}

function Closed({ organisation, locale, link }: Omit<Props, "token">) {
  const t = translator(locale, "space");
  const base = `/o/${organisation}/${locale}`;
  const used = link?.purpose === "space" ? "usedSpace" : "used";
  const kind = !link ? "unknown" : link.standing === "used" ? used : "expired";
  return (
    <QuestionScreen
      picture={<Picture name="phone" />}
      question={t(`link.${kind}.title`)}
      intro={t(`link.${kind}.text`)}
    >
      <div className="grid gap-3">
        <BigLink href={`${base}/me`}>{t("link.mySpace")}</BigLink>
        <PlainLink href={`${base}/sign-in`}>{t("link.newCode")}</PlainLink>
      </div>
    </QuestionScreen>
  );
}
