import { NotFound } from "@/components/signin/not-found";
import { localeOfPage } from "@/lib/access/preferences";

export default async function NotFoundPage() {
  return <NotFound locale={await localeOfPage()} />;
}
