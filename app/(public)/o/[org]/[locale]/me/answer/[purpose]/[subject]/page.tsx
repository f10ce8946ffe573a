import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ParticipantPanel } from "@/components/accounts/participant-panel";
import { BackLink } from "@/components/ui/question-screen";
import { publicPlace } from "@/lib/access/page";
import { isAnswerable } from "@/lib/domain/next-thing";
import { translator } from "@/lib/i18n";

type Props = { params: Promise<{ org: string; locale: string; purpose: string; subject: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await publicPlace(params)).locale, "space")("title") };
}

export default async function AnswerPage({ params }: Props) {
  const { organisation, locale } = await publicPlace(params);
  const { purpose, subject } = await params;
  if (!isAnswerable(purpose)) notFound();
  const { slug } = organisation;
  return (
    <>
      <BackLink href={`/o/${slug}/${locale}/me`}>{translator(locale, "space")("me.back")}</BackLink>
      <ParticipantPanel purpose={purpose} door={{ organisation: slug }} locale={locale} subjectId={subject} />
    </>
  );
}
