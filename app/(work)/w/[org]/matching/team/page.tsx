import { QuestionsScreen } from "@/components/team-question/questions-screen";
import { load } from "@/lib/access/load";
import { workLocale, workTitle } from "@/lib/access/page";
import { teamQuestions } from "@/lib/features/team-question/queries";

type Props = { params: Promise<{ org: string }> };

export const generateMetadata = workTitle("teamQuestion", "title");

export default async function TeamQuestionsPage({ params }: Props) {
  const { org } = await params;
  const found = await load(teamQuestions, {}, { organisation: org, path: `/w/${org}/matching/team` });
  return <QuestionsScreen org={org} locale={await workLocale()} found={found} />;
}
