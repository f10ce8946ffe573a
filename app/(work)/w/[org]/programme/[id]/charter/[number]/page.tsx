import { CharterVersionScreen } from "@/components/frame/charter-version-screen";
import { load } from "@/lib/access/load";
import { workLocale, workTitle } from "@/lib/access/page";
import { charterVersion } from "@/lib/features/charter/queries";

type Props = { params: Promise<{ org: string; id: string; number: string }> };

export const generateMetadata = workTitle("programme", "charter.title");

export default async function CharterVersionPage({ params }: Props) {
  const { org, id, number } = await params;
  const door = { organisation: org, path: `/w/${org}/programme/${id}/charter/${number}` };
  const found = await load(charterVersion, { programmeId: id, number }, door);
  return <CharterVersionScreen org={org} locale={await workLocale()} {...found} />;
}
