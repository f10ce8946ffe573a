import { DuoListScreen } from "@/components/support/duo-list";
import { load } from "@/lib/access/load";
import { workLocale } from "@/lib/access/page";
import { duoList } from "@/lib/features/support/queries";
import { duoListSchema } from "@/lib/features/support/schema";

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Record<string, string | undefined>> };

export default async function DuosPage({ params, searchParams }: Props) {
  const { org } = await params;
  const { health, state, closed, from, to, text, after } = await searchParams;
  const filter = duoListSchema.parse({ health, state, closed, from, to, text, after });
  const found = await load(duoList, filter, { organisation: org, path: `/w/${org}/duos` });
  return <DuoListScreen org={org} locale={await workLocale()} found={found} filter={filter} />;
}
