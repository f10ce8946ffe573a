import { ResumeScreen } from "@/components/recruitment/resume-screen";
import { isPhone, publicPlace } from "@/lib/access/page";
import { readReference } from "@/lib/domain/application";

type Props = { params: Promise<{ org: string; locale: string }>; searchParams: Promise<{ reference?: string }> };

export default async function ResumePage({ params, searchParams }: Props) {
  const { organisation, locale } = await publicPlace(params);
  const reference = readReference((await searchParams).reference ?? "") ?? undefined;
  return (
    <ResumeScreen organisation={organisation.slug} locale={locale} reference={reference} phone={await isPhone()} />
  );
}
