import { PoolScreen } from "@/components/matching/pool-screen";
import { load } from "@/lib/access/load";
import { workLocale, workTitle } from "@/lib/access/page";
import { poolOfBothSides } from "@/lib/features/matching/queries";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Partial<Record<"programme" | "whole" | (typeof kept)[number], string>>>;
};

const kept = ["side", "text", "language", "halfDay", "days", "view"] as const;

export const generateMetadata = workTitle("matching", "title");

export default async function MatchingPage({ params, searchParams }: Props) {
  const [{ org }, search] = [await params, await searchParams];
  const filter = Object.fromEntries(kept.map((name) => [name, search[name] || undefined]));
  const input = poolOfBothSides.input.parse({
    ...filter,
    programmeId: search.programme || undefined,
    whole: search.whole === "yes",
  });
  const pool = await load(poolOfBothSides, input, { organisation: org, path: `/w/${org}/matching` });
  return <PoolScreen org={org} locale={await workLocale()} pool={pool} />;
}
