/** The mark: a bridge and two people of equal height on it, drawn for small sizes. */
export function BridgeMark({ className = "size-7" }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 32 32"
      aria-hidden="true"
      focusable="false"
      className={className}
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
    >
      <circle cx="11" cy="8" r="3" fill="currentColor" stroke="none" />
      <circle cx="21" cy="8" r="3" fill="currentColor" stroke="none" />
      <path strokeWidth="3" d="M11 14v5M21 14v5" />
      <path strokeWidth="3" d="M3 26c3-4.5 7.5-6.5 13-6.5S26 21.5 29 26" />
      <path strokeWidth="2" d="M10 27.5c1.5-2 3.5-3 6-3s4.5 1 6 3" />
    </svg>
  );
}

export function Wordmark({ className }: { className?: string }) {
  return (
    <span className={className ?? "inline-flex items-center gap-2 font-bold"}>
      <BridgeMark />
      <span lang="fr">Passerelle</span>
    </span>
  );
}
