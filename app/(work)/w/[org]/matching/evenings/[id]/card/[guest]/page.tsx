import { TypeCardScreen } from "@/components/speed-meeting/type-card-screen";
import { load } from "@/lib/access/load";
import { workLocale, workTitle } from "@/lib/access/page";
import { cardToType } from "@/lib/features/speed-meeting/queries";

type Props = { params: Promise<{ org: string; id: string; guest: string }> };

export const generateMetadata = workTitle("speedMeeting", "cards.title");

export default async function TypeCardPage({ params }: Props) {
  const { org, id, guest } = await params;
  const path = `/w/${org}/matching/evenings/${id}/card/${guest}`;
  const card = await load(cardToType, { guestId: guest }, { organisation: org, path });
  return <TypeCardScreen org={org} locale={await workLocale()} card={card} />;
}
