import { PeopleScreen } from "@/components/people/people-screen";
import { load } from "@/lib/access/load";
import { workLocale } from "@/lib/access/page";
import { peopleList } from "@/lib/features/people/queries";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<{ text?: string; side?: string; state?: string; after?: string }>;
};

export default async function PeoplePage({ params, searchParams }: Props) {
  const [{ org }, { text, side, state, after }] = [await params, await searchParams];
  const filter = { text: text || undefined, side: side || undefined, state: state || undefined };
  const input = peopleList.input.parse({ ...filter, after });
  const found = await load(peopleList, input, { organisation: org, path: `/w/${org}/people` });
  return <PeopleScreen org={org} locale={await workLocale()} found={found} filter={filter} />;
}
