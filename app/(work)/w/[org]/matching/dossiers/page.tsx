import { DossierBoardScreen } from "@/components/dossier/board-screen";
import { load } from "@/lib/access/load";
import { workLocale, workTitle } from "@/lib/access/page";
import { dossierBoard } from "@/lib/features/dossier/queries";

type Props = { params: Promise<{ org: string }>; searchParams: Promise<{ programme?: string }> };

export const generateMetadata = workTitle("dossiers", "title");

export default async function DossiersPage({ params, searchParams }: Props) {
  const [{ org }, { programme }] = [await params, await searchParams];
  const input = dossierBoard.input.parse({ programmeId: programme || undefined });
  const board = await load(dossierBoard, input, { organisation: org, path: `/w/${org}/matching/dossiers` });
  return <DossierBoardScreen org={org} locale={await workLocale()} board={board} />;
}
