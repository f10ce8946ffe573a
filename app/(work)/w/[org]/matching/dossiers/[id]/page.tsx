import { WriteScreen } from "@/components/dossier/write-screen";
import { load } from "@/lib/access/load";
import { workLocale, workTitle } from "@/lib/access/page";
import { dossierToWrite } from "@/lib/features/dossier/queries";

type Props = { params: Promise<{ org: string; id: string }> };

export const generateMetadata = workTitle("dossiers", "title");

export default async function DossierPage({ params }: Props) {
  const { org, id } = await params;
  const path = `/w/${org}/matching/dossiers/${id}`;
  const found = await load(dossierToWrite, { participationId: id }, { organisation: org, path });
  return <WriteScreen org={org} locale={await workLocale()} found={found} />;
}
