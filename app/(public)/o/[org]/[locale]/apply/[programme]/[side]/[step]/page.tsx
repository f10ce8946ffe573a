import { redirect } from "next/navigation";
import { FormScreen } from "@/components/recruitment/form-screen";
import { applicationToken } from "@/lib/access/application-cookie";
import { tryLoad } from "@/lib/access/load";
import { publicPlace } from "@/lib/access/page";
import { formPage } from "@/lib/features/recruitment/queries";

type Props = { params: Promise<{ org: string; locale: string; programme: string; side: string; step: string }> };

export default async function StepPage({ params }: Props) {
  const [{ organisation, locale }, { programme, side, step }] = [await publicPlace(params), await params];
  const token = await applicationToken(organisation.slug);
  const base = `/o/${organisation.slug}/${locale}/apply/${programme}/${side}`;
  const page = await tryLoad(formPage, { token, step }, { organisation: organisation.slug });
  if (!page.ok || page.value.side !== side || page.value.programme.slug !== programme) redirect(base);
  if (step === "one") redirect(`${base}/${page.value.current}`);
  return <FormScreen page={page.value} step={step} locale={locale} organisation={organisation.slug} base={base} />;
}
