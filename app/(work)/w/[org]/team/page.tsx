import { TeamScreen } from "@/components/team/team-screen";
import { load } from "@/lib/access/load";
import { workLocale, workTitle } from "@/lib/access/page";
import { team } from "@/lib/features/team/queries";

type Props = { params: Promise<{ org: string }>; searchParams: Promise<{ said?: string }> };

export const generateMetadata = workTitle("team", "title");

export default async function TeamPage({ params, searchParams }: Props) {
  const [{ org }, { said }] = [await params, await searchParams];
  const found = await load(team, {}, { organisation: org, path: `/w/${org}/team` });
  return <TeamScreen org={org} locale={await workLocale()} said={said ?? null} {...found} />;
}
