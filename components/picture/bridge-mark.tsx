/** The mark: a bridge and two people of equal height on it, drawn for small sizes. */
export function BridgeMark({ className = "size-7" }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false" className={className} fill="currentColor">
      <circle cx="11.5" cy="5" r="3" />
      <circle cx="20.5" cy="5" r="3" />
      <path d="M8 17.2v-3.4a3.5 3.5 0 0 1 7 0v2.3a20 20 0 0 0-7 1.1zM17 16.1v-2.3a3.5 3.5 0 0 1 7 0v3.4a20 20 0 0 0-7-1.1z" />
      <path d="M2 21.8C6 19.2 11 18 16 18s10 1.2 14 3.8V29h-4.5c-1-3.6-4.8-6-9.5-6s-8.5 2.4-9.5 6H2z" />
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
