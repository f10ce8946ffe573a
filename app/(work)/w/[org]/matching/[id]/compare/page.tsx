import { CompareScreen } from "@/components/by-hand/compare-screen";
import { load } from "@/lib/access/load";
import { workLocale, workTitle } from "@/lib/access/page";
import { comparePartners } from "@/lib/features/by-hand/queries";

type Props = {
  params: Promise<{ org: string; id: string }>;
  searchParams: Promise<{ with?: string | string[] }>;
};

export const generateMetadata = workTitle("byHand", "title");

export default async function ComparePage({ params, searchParams }: Props) {
  const [{ org, id: participationId }, { with: chosen = [] }] = [await params, await searchParams];
  const input = { participationId, partnerIds: [chosen].flat() };
  const path = `/w/${org}/matching/${participationId}`;
  const found = await load(comparePartners, input, { organisation: org, path });
  return <CompareScreen org={org} locale={await workLocale()} found={found} />;
}
