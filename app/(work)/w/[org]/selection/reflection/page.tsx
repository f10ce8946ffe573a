import { ReflectionScreen } from "@/components/selection/reflection-screen";
import { load } from "@/lib/access/load";
import { workLocale } from "@/lib/access/page";
import { reflectionList } from "@/lib/features/reflection/queries";

type Props = { params: Promise<{ org: string }>; searchParams: Promise<{ undo?: string }> };

export default async function ReflectionPage({ params, searchParams }: Props) {
  const [{ org }, { undo }] = [await params, await searchParams];
  const rows = await load(reflectionList, {}, { organisation: org, path: `/w/${org}/selection/reflection` });
  return <ReflectionScreen org={org} locale={await workLocale()} rows={rows} undo={undo} />;
}
