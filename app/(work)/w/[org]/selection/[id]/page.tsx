import { CandidateScreen } from "@/components/selection/candidate-screen";
import { load } from "@/lib/access/load";
import { workLocale } from "@/lib/access/page";
import { candidateSelection } from "@/lib/features/selection/queries";

type Props = { params: Promise<{ org: string; id: string }>; searchParams: Promise<{ undo?: string; saved?: string }> };

export default async function CandidatePage({ params, searchParams }: Props) {
  const [{ org, id }, { undo, saved }] = [await params, await searchParams];
  const door = { organisation: org, path: `/w/${org}/selection/${id}` };
  const candidate = await load(candidateSelection, { participationId: id }, door);
  return (
    <CandidateScreen org={org} locale={await workLocale()} candidate={candidate} undo={undo} saved={saved === "view"} />
  );
}
