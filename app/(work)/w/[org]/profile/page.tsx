import { ProfileScreen } from "@/components/team/profile-screen";
import { load } from "@/lib/access/load";
import { workLocale, workTitle } from "@/lib/access/page";
import { myProfile } from "@/lib/features/team/queries";

type Props = { params: Promise<{ org: string }>; searchParams: Promise<{ said?: string }> };

export const generateMetadata = workTitle("team", "profile.title");

export default async function ProfilePage({ params, searchParams }: Props) {
  const [{ org }, { said }] = [await params, await searchParams];
  const profile = await load(myProfile, {}, { organisation: org, path: `/w/${org}/profile` });
  return <ProfileScreen org={org} locale={await workLocale()} profile={profile} said={said ?? null} />;
}
