import { MeetingsList } from "@/components/logbook/meetings-list";
import { load } from "@/lib/access/load";
import { publicPlace } from "@/lib/access/page";
import { myMeetings } from "@/lib/features/logbook/queries";

type Props = {
  params: Promise<{ org: string; locale: string }>;
  searchParams: Promise<{ saved?: string; changed?: string; removed?: string }>;
};

export default async function MeetingsPage({ params, searchParams }: Props) {
  const { organisation, locale } = await publicPlace(params);
  const found = await load(myMeetings, {}, { organisation: organisation.slug });
  return <MeetingsList organisation={organisation.slug} locale={locale} found={found} said={await searchParams} />;
}
