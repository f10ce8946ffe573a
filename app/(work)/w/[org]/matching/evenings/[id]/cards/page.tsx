import { CardsScreen } from "@/components/speed-meeting/cards-screen";
import { load } from "@/lib/access/load";
import { workLocale, workTitle } from "@/lib/access/page";
import { eveningCards } from "@/lib/features/speed-meeting/queries";

type Props = { params: Promise<{ org: string; id: string }> };

export const generateMetadata = workTitle("speedMeeting", "cards.title");

export default async function EveningCardsPage({ params }: Props) {
  const { org, id } = await params;
  const path = `/w/${org}/matching/evenings/${id}/cards`;
  const found = await load(eveningCards, { eveningId: id }, { organisation: org, path });
  return <CardsScreen org={org} locale={await workLocale()} found={found} />;
}
