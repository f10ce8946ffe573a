"use client";

import { Trouble, type TroubleProps } from "@/components/signin/trouble";

export default function ErrorPage(props: TroubleProps) {
  return (
    <main id="content" className="mx-auto grid max-w-phone gap-4 p-4">
      <Trouble {...props} />
    </main>
  );
}
