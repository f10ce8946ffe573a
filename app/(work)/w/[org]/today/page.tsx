import { WaitingQuestions } from "@/components/consent/waiting-questions";
import { TodayScreen } from "@/components/people/today-screen";
import { Attention } from "@/components/support/attention";
import { VotesWaiting } from "@/components/team-question/votes-waiting";
import { load } from "@/lib/access/load";
import { workLocale } from "@/lib/access/page";
import { today } from "@/lib/features/people/queries";

type Props = { params: Promise<{ org: string }> };

export default async function TodayPage({ params }: Props) {
  const { org } = await params;
  const found = await load(today, {}, { organisation: org, path: `/w/${org}/today` });
  const locale = await workLocale();
  return (
    <TodayScreen org={org} locale={locale} found={found}>
      {found.abilities.match ? <WaitingQuestions org={org} locale={locale} /> : null}
      {found.abilities.vote ? <VotesWaiting org={org} locale={locale} /> : null}
      {found.abilities.attend ? <Attention org={org} locale={locale} /> : null}
    </TodayScreen>
  );
}
