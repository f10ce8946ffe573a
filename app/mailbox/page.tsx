import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MailboxScreen } from "@/components/messages/mailbox-screen";
import { PlainPage } from "@/components/signin/plain-page";
import { load } from "@/lib/access/load";
import { publicOrganisations } from "@/lib/access/organisation";
import { workLocale } from "@/lib/access/page";
import { mailbox } from "@/lib/features/messages/queries";
import { translator } from "@/lib/i18n";

type Props = { searchParams: Promise<{ org?: string; after?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await workLocale(), "messages")("mailbox.title") };
}

export default async function MailboxPage({ searchParams }: Props) {
  const { org, after } = await searchParams;
  const organisations = await publicOrganisations();
  const current = organisations.find(({ slug }) => slug === org) ?? organisations[0];
  if (!current) notFound();
  const locale = await workLocale();
  const found = await load(mailbox, mailbox.input.parse({ after }), { organisation: current.slug });
  return (
    <PlainPage locale={locale} path="/mailbox">
      <MailboxScreen locale={locale} organisations={organisations} current={current.slug} mailbox={found} />
    </PlainPage>
  );
}
