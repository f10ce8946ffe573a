import { SettingsScreen } from "@/components/platform/settings-screen";
import { load } from "@/lib/access/load";
import { workLocale, workTitle } from "@/lib/access/page";
import { organisationSettings } from "@/lib/features/platform/queries";

type Props = { params: Promise<{ org: string }>; searchParams: Promise<{ saved?: string }> };

export const generateMetadata = workTitle("admin", "settings.title");

export default async function SettingsPage({ params, searchParams }: Props) {
  const [{ org }, { saved }] = [await params, await searchParams];
  const found = await load(organisationSettings, {}, { organisation: org, path: `/w/${org}/settings` });
  return <SettingsScreen org={org} locale={await workLocale()} saved={saved ?? null} {...found} />;
}
