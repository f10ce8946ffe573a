import { SettingsScreen } from "@/components/matching-settings/settings-screen";
import { load } from "@/lib/access/load";
import { workLocale, workTitle } from "@/lib/access/page";
import { matchingSettings } from "@/lib/features/matching-settings/queries";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = workTitle("matchingSettings", "title");

export default async function MatchingSettingsPage({ params, searchParams }: Props) {
  const [{ org }, { programme, said, ...typed }] = [await params, await searchParams];
  const input = matchingSettings.input.parse({ programmeId: programme || undefined, typed });
  const found = await load(matchingSettings, input, { organisation: org, path: `/w/${org}/matching/settings` });
  return <SettingsScreen org={org} locale={await workLocale()} found={found} said={String(said ?? "")} />;
}
