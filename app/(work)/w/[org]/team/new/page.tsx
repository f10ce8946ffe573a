import { InviteScreen } from "@/components/team/invite-screen";
import { load } from "@/lib/access/load";
import { workLocale, workTitle } from "@/lib/access/page";
import { newMember } from "@/lib/features/team/queries";

type Props = { params: Promise<{ org: string }> };

export const generateMetadata = workTitle("team", "new.title");

export default async function NewMemberPage({ params }: Props) {
  const { org } = await params;
  const { defaultLocale } = await load(newMember, {}, { organisation: org, path: `/w/${org}/team/new` });
  return <InviteScreen org={org} locale={await workLocale()} defaultLocale={defaultLocale} />;
}
