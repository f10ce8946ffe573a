import { PersonMatching } from "@/components/matching/person-matching";
import { load } from "@/lib/access/load";
import { workLocale, workTitle } from "@/lib/access/page";
import { suggestionsFor } from "@/lib/features/matching/queries";

type Props = {
  params: Promise<{ org: string; id: string }>;
  searchParams: Promise<{ undo?: string; text?: string; language?: string }>;
};

export const generateMetadata = workTitle("matching", "title");

export default async function PersonMatchingPage({ params, searchParams }: Props) {
  const [{ org, id }, { undo, text, language }] = [await params, await searchParams];
  const path = `/w/${org}/matching/${id}`;
  const found = await load(suggestionsFor, { participationId: id, text, language }, { organisation: org, path });
  return <PersonMatching org={org} locale={await workLocale()} found={found} undo={undo} />;
}
