import { notFound } from "next/navigation";
import { FormScreen } from "@/components/frame/form-screen";
import { load } from "@/lib/access/load";
import { workLocale, workTitle } from "@/lib/access/page";
import { sides } from "@/lib/domain/programme";
import { formEditor } from "@/lib/features/forms/queries";

type Props = {
  params: Promise<{ org: string; id: string; side: string }>;
  searchParams: Promise<{ said?: string }>;
};

export const generateMetadata = workTitle("programme", "form.questions");

export default async function FormPage({ params, searchParams }: Props) {
  const [{ org, id, side: named }, { said }] = [await params, await searchParams];
  const side = sides.find((one) => one === named);
  if (!side) notFound();
  const door = { organisation: org, path: `/w/${org}/programme/${id}/form/${side}` };
  const page = await load(formEditor, { programmeId: id, side }, door);
  return <FormScreen org={org} locale={await workLocale()} page={page} said={said ?? null} />;
}
