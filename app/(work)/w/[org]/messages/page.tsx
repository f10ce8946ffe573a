import { MessagesScreen } from "@/components/messages/messages-screen";
import { load } from "@/lib/access/load";
import { workLocale } from "@/lib/access/page";
import { messagesList } from "@/lib/features/messages/queries";

type Props = { params: Promise<{ org: string }>; searchParams: Promise<{ filter?: string; after?: string }> };

export default async function MessagesPage({ params, searchParams }: Props) {
  const { org } = await params;
  const input = messagesList.input.parse(await searchParams);
  const found = await load(messagesList, input, { organisation: org, path: `/w/${org}/messages` });
  return <MessagesScreen org={org} locale={await workLocale()} found={found} />;
}
