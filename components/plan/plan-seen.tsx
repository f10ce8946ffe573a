import { HiddenField } from "@/components/form/text-fields";
import type { StaffLocale } from "@/lib/domain/locale";
import type { PlanPage } from "@/lib/features/plan/queries";

/** What every part of the staging area is given. */
export type PlanProps = { org: string; locale: StaffLocale; plan: PlanPage };

/** Which plan, and which version of it was on the screen. */
export function PlanSeen({ plan }: { plan: Pick<PlanPage, "id" | "version"> }) {
  return (
    <>
      <HiddenField name="planId" value={plan.id} />
      <HiddenField name="version" value={plan.version} />
    </>
  );
}
