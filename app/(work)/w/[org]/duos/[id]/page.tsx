import { DuoScreen } from "@/components/duo/duo-screen";
import { load } from "@/lib/access/load";
import { workLocale, workTitle } from "@/lib/access/page";
import { duoPage } from "@/lib/features/duo/queries";

type Props = { params: Promise<{ org: string; id: string }> };

export const generateMetadata = workTitle("duos", "title");

export default async function DuoRoute({ params }: Props) {
  const { org, id } = await params;
  const duo = await load(duoPage, { duoId: id }, { organisation: org, path: `/w/${org}/duos/${id}` });
  return <DuoScreen org={org} locale={await workLocale()} duo={duo} />;
}
