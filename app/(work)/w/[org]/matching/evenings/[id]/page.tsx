import { EveningScreen } from "@/components/speed-meeting/evening-screen";
import { load } from "@/lib/access/load";
import { workLocale, workTitle } from "@/lib/access/page";
import { eveningPage } from "@/lib/features/speed-meeting/queries";

type Props = { params: Promise<{ org: string; id: string }> };

export const generateMetadata = workTitle("speedMeeting", "title");

export default async function EveningPage({ params }: Props) {
  const { org, id } = await params;
  const path = `/w/${org}/matching/evenings/${id}`;
  const found = await load(eveningPage, { eveningId: id }, { organisation: org, path });
  return <EveningScreen org={org} locale={await workLocale()} found={found} />;
}
