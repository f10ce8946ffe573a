import { VersionScreen } from "@/components/matching-settings/version-screen";
import { load } from "@/lib/access/load";
import { workLocale, workTitle } from "@/lib/access/page";
import { matchingVersion } from "@/lib/features/matching-settings/queries";

type Props = { params: Promise<{ org: string; version: string }> };

export const generateMetadata = workTitle("matchingSettings", "title");

export default async function MatchingVersionPage({ params }: Props) {
  const { org, version: versionId } = await params;
  const path = `/w/${org}/matching/settings/${versionId}`;
  const version = await load(matchingVersion, { versionId }, { organisation: org, path });
  return <VersionScreen org={org} locale={await workLocale()} version={version} />;
}
