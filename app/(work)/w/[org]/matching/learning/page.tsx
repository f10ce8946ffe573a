import { LearningScreen } from "@/components/matching-learning/learning-screen";
import { load } from "@/lib/access/load";
import { workLocale, workTitle } from "@/lib/access/page";
import { matchingLearning } from "@/lib/features/matching-learning/queries";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Partial<Record<"programme" | "outcome" | "side" | "grouping" | "year", string>>>;
};

export const generateMetadata = workTitle("learning", "title");

export default async function MatchingLearningPage({ params, searchParams }: Props) {
  const [{ org }, { programme, year, ...chosen }] = [await params, await searchParams];
  const input = matchingLearning.input.parse({
    programmeId: programme || undefined,
    outcome: chosen.outcome || undefined,
    side: chosen.side || undefined,
    grouping: chosen.grouping || undefined,
    year: year === "yes",
  });
  const found = await load(matchingLearning, input, { organisation: org, path: `/w/${org}/matching/learning` });
  return <LearningScreen org={org} locale={await workLocale()} found={found} />;
}
