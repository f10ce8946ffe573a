import { Drawing, full, pale, plain } from "@/components/picture/drawing";

/** A long way between two places. */
export function Far() {
  return (
    <Drawing>
      <path className={full} d="M20 62c-8-10-10-15-10-19a10 10 0 0 1 20 0c0 4-2 9-10 19z" />
      <path className={pale} d="M76 40c-8-10-10-15-10-19a10 10 0 0 1 20 0c0 4-2 9-10 19z" />
      <circle className={plain} cx="20" cy="43" r="3.5" />
      <circle className={plain} cx="76" cy="21" r="3.5" />
      <path strokeDasharray="5 6" d="M20 68c6 18 26 16 30 4s-6-24 4-28 20 8 21 2" />
      <path d="M8 84h80" />
    </Drawing>
  );
}

export function Clock() {
  return (
    <Drawing>
      <circle className={pale} cx="48" cy="48" r="36" />
      <circle className={plain} cx="48" cy="48" r="28" />
      <path strokeWidth="3.5" d="M48 30v18l13 9" />
      <path d="M48 16v6M48 74v6M16 48h6M74 48h6" />
    </Drawing>
  );
}

/** Not this page of the calendar, the next one. */
export function Later() {
  return (
    <Drawing>
      <rect className={pale} x="24" y="14" width="58" height="56" rx="6" />
      <rect className={plain} x="12" y="26" width="58" height="56" rx="6" />
      <path className={full} d="M12 32a6 6 0 0 1 6-6h46a6 6 0 0 1 6 6v8H12z" />
      <path strokeWidth="3.5" d="M28 62h24M44 53l9 9-9 9" className="rtl:-scale-x-100 rtl:origin-[41px_62px]" />
    </Drawing>
  );
}
