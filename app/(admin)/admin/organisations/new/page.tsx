import { OpenOrganisationScreen } from "@/components/platform/open-organisation-screen";
import { load } from "@/lib/access/load";
import { workLocale, workTitle } from "@/lib/access/page";
import { newOrganisation } from "@/lib/features/platform/queries";

export const generateMetadata = workTitle("admin", "open");

export default async function NewOrganisationPage() {
  await load(newOrganisation, {}, { path: "/admin/organisations/new" });
  return <OpenOrganisationScreen locale={await workLocale()} />;
}
