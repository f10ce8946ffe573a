import { PoolScreen } from "@/components/matching/pool-screen";
import { load } from "@/lib/access/load";
import { workLocale, workTitle } from "@/lib/access/page";
import { poolOfBothSides } from "@/lib/features/matching/queries";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<{ programme?: string; side?: string; text?: string; whole?: string }>;
};

export const generateMetadata = workTitle("matching", "title");

export default async function MatchingPage({ params, searchParams }: Props) {
  const [{ org }, { programme, side, text, whole }] = [await params, await searchParams];
  const input = poolOfBothSides.input.parse({
    programmeId: programme || undefined,
    side: side || undefined,
    text: text || undefined,
    whole: whole === "yes",
  });
  const pool = await load(poolOfBothSides, input, { organisation: org, path: `/w/${org}/matching` });
  return <PoolScreen org={org} locale={await workLocale()} pool={pool} />;
}
