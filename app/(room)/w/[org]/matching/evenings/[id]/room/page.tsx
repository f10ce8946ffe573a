import { RoomScreen } from "@/components/speed-meeting/room-screen";
import { load } from "@/lib/access/load";
import { workLocale, workTitle } from "@/lib/access/page";
import { eveningRoom } from "@/lib/features/speed-meeting/queries";

type Props = { params: Promise<{ org: string; id: string }> };

export const generateMetadata = workTitle("speedMeeting", "room.title");

export default async function EveningRoomPage({ params }: Props) {
  const { org, id } = await params;
  const path = `/w/${org}/matching/evenings/${id}/room`;
  const found = await load(eveningRoom, { eveningId: id }, { organisation: org, path });
  return <RoomScreen org={org} locale={await workLocale()} found={found} />;
}
