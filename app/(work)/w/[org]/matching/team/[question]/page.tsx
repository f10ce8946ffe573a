import { QuestionScreen } from "@/components/team-question/question-screen";
import { load } from "@/lib/access/load";
import { workLocale, workTitle } from "@/lib/access/page";
import { teamQuestion } from "@/lib/features/team-question/queries";

type Props = { params: Promise<{ org: string; question: string }> };

export const generateMetadata = workTitle("teamQuestion", "title");

export default async function TeamQuestionPage({ params }: Props) {
  const { org, question: questionId } = await params;
  const path = `/w/${org}/matching/team/${questionId}`;
  const question = await load(teamQuestion, { questionId }, { organisation: org, path });
  return <QuestionScreen org={org} locale={await workLocale()} question={question} />;
}
