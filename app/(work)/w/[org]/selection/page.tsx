import { SelectionScreen } from "@/components/selection/selection-screen";
import { load } from "@/lib/access/load";
import { workLocale } from "@/lib/access/page";
import { selectionList } from "@/lib/features/selection/queries";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<{ side?: string; show?: string; after?: string; undo?: string }>;
};

export default async function SelectionPage({ params, searchParams }: Props) {
  const [{ org }, { undo, side, show, after }] = [await params, await searchParams];
  const input = selectionList.input.parse({ side, show, after });
  const found = await load(selectionList, input, { organisation: org, path: `/w/${org}/selection` });
  return <SelectionScreen org={org} locale={await workLocale()} found={found} filter={input} undo={undo} />;
}
