import { NewProgrammeScreen } from "@/components/frame/new-programme-screen";
import { load } from "@/lib/access/load";
import { workLocale, workTitle } from "@/lib/access/page";
import { newProgramme } from "@/lib/features/frame/queries";

type Props = { params: Promise<{ org: string }> };

export const generateMetadata = workTitle("programme", "new.title");

export default async function NewProgrammePage({ params }: Props) {
  const { org } = await params;
  const { locales } = await load(newProgramme, {}, { organisation: org, path: `/w/${org}/programme/new` });
  return <NewProgrammeScreen org={org} locale={await workLocale()} locales={locales} />;
}
