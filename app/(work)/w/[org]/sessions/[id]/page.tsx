import { SessionScreen } from "@/components/training/session-screen";
import { load } from "@/lib/access/load";
import { workLocale } from "@/lib/access/page";
import { sessionPage } from "@/lib/features/training/queries";

type Props = { params: Promise<{ org: string; id: string }>; searchParams: Promise<{ saved?: string }> };

export default async function SessionPage({ params, searchParams }: Props) {
  const [{ org, id }, { saved }] = [await params, await searchParams];
  const session = await load(sessionPage, { sessionId: id }, { organisation: org, path: `/w/${org}/sessions/${id}` });
  return <SessionScreen org={org} locale={await workLocale()} session={session} saved={Boolean(saved)} />;
}
