import { MeetingAnswerPanel } from "@/components/duo/meeting-answer-panel";
import { publicPlace } from "@/lib/access/page";

type Props = { params: Promise<{ org: string; locale: string; id: string }> };

export default async function OwnMeetingPage({ params }: Props) {
  const [{ organisation, locale }, { id }] = [await publicPlace(params), await params];
  return <MeetingAnswerPanel door={{ organisation: organisation.slug }} locale={locale} subjectId={id} />;
}
