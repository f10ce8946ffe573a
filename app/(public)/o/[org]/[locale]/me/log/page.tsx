import { LogForm } from "@/components/support/log-form";
import { load } from "@/lib/access/load";
import { publicPlace } from "@/lib/access/page";
import { logForm } from "@/lib/features/logbook/queries";

type Props = { params: Promise<{ org: string; locale: string }>; searchParams: Promise<{ duo?: string }> };

export default async function LogPage({ params, searchParams }: Props) {
  const { organisation, locale } = await publicPlace(params);
  const { duo } = await searchParams;
  const found = await load(logForm, { duoId: duo }, { organisation: organisation.slug });
  return <LogForm organisation={organisation.slug} locale={locale} found={found} />;
}
