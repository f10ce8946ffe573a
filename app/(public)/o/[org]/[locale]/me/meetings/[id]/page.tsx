import { EditMeeting } from "@/components/logbook/edit-meeting";
import { load } from "@/lib/access/load";
import { publicPlace } from "@/lib/access/page";
import { ownMeeting } from "@/lib/features/logbook/queries";

type Props = { params: Promise<{ org: string; locale: string; id: string }> };

export default async function EditMeetingPage({ params }: Props) {
  const { organisation, locale } = await publicPlace(params);
  const { id } = await params;
  const found = await load(ownMeeting, { meetingId: id }, { organisation: organisation.slug });
  return <EditMeeting organisation={organisation.slug} locale={locale} found={found} />;
}
