import { SessionsScreen } from "@/components/training/sessions-screen";
import { load } from "@/lib/access/load";
import { workLocale } from "@/lib/access/page";
import { sessionsList } from "@/lib/features/training/queries";

type Props = { params: Promise<{ org: string }>; searchParams: Promise<{ show?: string }> };

export default async function SessionsPage({ params, searchParams }: Props) {
  const [{ org }, { show }] = [await params, await searchParams];
  const input = sessionsList.input.parse({ show });
  const found = await load(sessionsList, input, { organisation: org, path: `/w/${org}/sessions` });
  return <SessionsScreen org={org} locale={await workLocale()} found={found} show={input.show} />;
}
