import { AskClosure } from "@/components/closure/ask-closure";
import { load } from "@/lib/access/load";
import { publicPlace } from "@/lib/access/page";
import { closureForm } from "@/lib/features/closure/queries";

type Props = { params: Promise<{ org: string; locale: string }>; searchParams: Promise<{ duo?: string }> };

export default async function ClosingPage({ params, searchParams }: Props) {
  const { organisation, locale } = await publicPlace(params);
  const { duo } = await searchParams;
  const found = await load(closureForm, { duoId: duo }, { organisation: organisation.slug });
  return <AskClosure organisation={organisation.slug} locale={locale} found={found} />;
}
