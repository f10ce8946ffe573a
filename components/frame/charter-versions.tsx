import Link from "next/link";
import { standingOf } from "@/components/frame/charter-standing";
import { Card } from "@/components/ui/card";
import type { StaffLocale } from "@/lib/domain/locale";
import type { ListedVersion } from "@/lib/features/charter/queries";
import { translator } from "@/lib/i18n";

type Props = { base: string; locale: StaffLocale; versions: readonly ListedVersion[] };

/** Every version there was, each readable as it was. */
export function CharterVersions({ base, locale, versions }: Props) {
  const t = translator(locale, "programme");
  if (versions.length === 0) return null;
  return (
    <Card title={t("charter.versions")}>
      <ul className="grid gap-1">
        {versions.map((version) => (
          <li key={version.id} className="flex flex-wrap gap-x-3">
            <Link href={`${base}/${version.number}`}>{standingOf(locale, version)}</Link>
            <span className="text-muted">{t("charter.signatures", { count: version.signatures })}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
