import clsx from "clsx";
import { buttonKinds, buttonShape } from "@/components/ui/styles";

/** Something that opens in place, without JavaScript, and looks exactly like an answer that is given at once. */
export const openingSummary = clsx(
  buttonShape,
  buttonKinds.secondary,
  "flex min-h-14 w-full list-none text-large group-open:border-primary group-open:bg-primary-soft [&::-webkit-details-marker]:hidden",
);
export const openingContent = "mt-3 grid gap-3 border-s-4 border-primary ps-4";
