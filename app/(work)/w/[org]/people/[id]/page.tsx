import { PersonScreen } from "@/components/people/person-screen";
import { load } from "@/lib/access/load";
import { workLocale } from "@/lib/access/page";
import { personPage } from "@/lib/features/people/queries";

type Props = { params: Promise<{ org: string; id: string }> };

export default async function PersonRoute({ params }: Props) {
  const { org, id } = await params;
  const page = await load(personPage, { personId: id }, { organisation: org, path: `/w/${org}/people/${id}` });
  return <PersonScreen org={org} locale={await workLocale()} page={page} />;
}
