import type { Option } from "@/components/ui/inputs";
import { isolate } from "@/components/ui/isolate";
import type { StaffLocale } from "@/lib/domain/locale";
import type { PlanPage } from "@/lib/features/plan/queries";
import { translator } from "@/lib/i18n";

/** The boxes and lists of the pairs belong to the form that publishes. */
export const publishForm = "publish-plan";

/** The team with what each accompanies already; whoever cannot be reached cannot be chosen. */
export function companionOptions(locale: StaffLocale, companions: PlanPage["companions"]): Option[] {
  const t = translator(locale, "plans");
  return companions.map(({ membershipId, calledName, reachable, load }) => {
    const name = isolate(calledName);
    return {
      value: membershipId,
      label: reachable ? t("publish.load", { name, count: load }) : t("publish.unreachable", { name }),
      disabled: !reachable,
    };
  });
}
