/** The console's mark: a core with one dipping band. Decorative. */
export function ConsoleMark() {
  return (
    <svg aria-hidden="true" className="block shrink-0" height="28" viewBox="0 0 28 28" width="28">
      <rect fill="var(--ink)" height="28" rx="7" width="28" />
      <path d="M8.5 7.5a3 3 0 0 1 3-3h5a3 3 0 0 1 3 3v.5l-11 2.4z" fill="var(--on-ink)" />
      <path d="m8.5 12.45 11-2.4v5.5l-11 2.4z" fill="var(--mark-core)" />
      <path d="m8.5 20 11-2.4v2.9a3 3 0 0 1-3 3h-5a3 3 0 0 1-3-3z" fill="var(--on-ink)" />
    </svg>
  );
}
