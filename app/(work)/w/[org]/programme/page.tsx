import { redirect } from "next/navigation";
import { ProgrammesScreen } from "@/components/frame/programmes-screen";
import { load } from "@/lib/access/load";
import { workLocale, workTitle } from "@/lib/access/page";
import { programmeList } from "@/lib/features/frame/queries";

type Props = { params: Promise<{ org: string }>; searchParams: Promise<{ all?: string }> };

export const generateMetadata = workTitle("programme", "title");

export default async function ProgrammesPage({ params, searchParams }: Props) {
  const [{ org }, { all }] = [await params, await searchParams];
  const found = await load(programmeList, {}, { organisation: org, path: `/w/${org}/programme` });
  const [only, ...others] = found.programmes;
  if (only && others.length === 0 && !all) redirect(`/w/${org}/programme/${only.id}`);
  return <ProgrammesScreen org={org} locale={await workLocale()} {...found} />;
}
