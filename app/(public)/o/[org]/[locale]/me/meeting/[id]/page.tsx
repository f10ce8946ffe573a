import type { Metadata } from "next";
import { MeetingAnswerPanel } from "@/components/duo/meeting-answer-panel";
import { publicPlace } from "@/lib/access/page";
import { translator } from "@/lib/i18n";

type Props = { params: Promise<{ org: string; locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await publicPlace(params)).locale, "meeting")("title") };
}

export default async function OwnMeetingPage({ params }: Props) {
  const [{ organisation, locale }, { id }] = [await publicPlace(params), await params];
  return <MeetingAnswerPanel door={{ organisation: organisation.slug }} locale={locale} subjectId={id} />;
}
