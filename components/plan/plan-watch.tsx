"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Looks again while a plan is worked out; without JavaScript the page loads itself anew. */
export function PlanWatch() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), 1500);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content="3" />
    </noscript>
  );
}
