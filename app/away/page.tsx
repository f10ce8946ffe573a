import { Away } from "@/components/signin/away";
import { nextPath } from "@/lib/access/next-path";
import { localeOfPage } from "@/lib/access/preferences";
import { translator } from "@/lib/i18n";

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata() {
  return { title: translator(await localeOfPage(), "errors")("away.title") };
}

/** Where a page leads when the database cannot be reached: it needs no data and no JavaScript. */
export default async function AwayPage({ searchParams }: Props) {
  const { next } = await searchParams;
  const path = nextPath(typeof next === "string" ? next : null, {}) ?? "/";
  return <Away locale={await localeOfPage(path)} path={path} />;
}
