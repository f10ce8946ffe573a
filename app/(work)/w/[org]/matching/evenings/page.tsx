import { EveningsScreen } from "@/components/speed-meeting/evenings-screen";
import { load } from "@/lib/access/load";
import { workLocale, workTitle } from "@/lib/access/page";
import { eveningsList } from "@/lib/features/speed-meeting/queries";

type Props = { params: Promise<{ org: string }>; searchParams: Promise<{ programme?: string }> };

export const generateMetadata = workTitle("speedMeeting", "title");

export default async function EveningsPage({ params, searchParams }: Props) {
  const [{ org }, { programme }] = [await params, await searchParams];
  const input = eveningsList.input.parse({ programmeId: programme || undefined });
  const list = await load(eveningsList, input, { organisation: org, path: `/w/${org}/matching/evenings` });
  return <EveningsScreen org={org} locale={await workLocale()} list={list} />;
}
