import { DuoMeetingsScreen } from "@/components/support/duo-meetings";
import { load } from "@/lib/access/load";
import { workLocale } from "@/lib/access/page";
import { duoMeetings } from "@/lib/features/support/queries";

type Props = { params: Promise<{ org: string; id: string }> };

export default async function SupportPage({ params }: Props) {
  const { org, id } = await params;
  const found = await load(duoMeetings, { duoId: id }, { organisation: org, path: `/w/${org}/duos/${id}/support` });
  return <DuoMeetingsScreen org={org} locale={await workLocale()} found={found} />;
}
