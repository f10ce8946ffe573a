import { type StaffRole, staffRoles } from "@/lib/domain/actor";
import type { StaffLocale } from "@/lib/domain/locale";
import { formatList, translator } from "@/lib/i18n";

export function roleNames(locale: StaffLocale, roles: readonly StaffRole[]): string {
  const t = translator(locale, "team");
  return formatList(
    locale,
    roles.map((role) => t(`role.${role}`)),
  );
}

/** Every role with what it may do, for a list of boxes. */
export function roleChoices(locale: StaffLocale) {
  const t = translator(locale, "team");
  return staffRoles.map((role) => ({ value: role, label: t(`role.${role}`), hint: t(`may.${role}`) }));
}
