import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { load } from "@/lib/access/load";
import type { StaffLocale } from "@/lib/domain/locale";
import { ownVotesWaiting } from "@/lib/features/team-question/queries";
import { translator } from "@/lib/i18n";

/** On the page of the day: how many views the team waits for, and the way there. */
export async function VotesWaiting({ org, locale }: { org: string; locale: StaffLocale }) {
  const { count } = await load(ownVotesWaiting, {}, { organisation: org, path: `/w/${org}/today` });
  if (count === 0) return null;
  const t = translator(locale, "teamQuestion");
  return (
    <Notice tone="note" title={t("waiting.line", { count })}>
      <Link href={`/w/${org}/matching/team`} className="inline-flex min-h-6 items-center justify-self-start">
        {t("waiting.title")}
      </Link>
    </Notice>
  );
}
