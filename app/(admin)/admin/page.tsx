import { OrganisationsScreen } from "@/components/platform/organisations-screen";
import { load } from "@/lib/access/load";
import { workLocale, workTitle } from "@/lib/access/page";
import { organisations } from "@/lib/features/platform/queries";

type Props = { searchParams: Promise<{ said?: string }> };

export const generateMetadata = workTitle("admin", "title");

export default async function AdminPage({ searchParams }: Props) {
  const { said } = await searchParams;
  const found = await load(organisations, {}, { path: "/admin" });
  return <OrganisationsScreen locale={await workLocale()} said={said ?? null} {...found} />;
}
