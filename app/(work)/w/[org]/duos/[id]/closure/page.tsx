import { ClosureScreen } from "@/components/closure/closure-screen";
import { load } from "@/lib/access/load";
import { workLocale } from "@/lib/access/page";
import { closureRecord } from "@/lib/features/closure/queries";

type Props = { params: Promise<{ org: string; id: string }> };

export default async function ClosurePage({ params }: Props) {
  const { org, id } = await params;
  const found = await load(closureRecord, { duoId: id }, { organisation: org, path: `/w/${org}/duos/${id}/closure` });
  return <ClosureScreen org={org} locale={await workLocale()} found={found} />;
}
