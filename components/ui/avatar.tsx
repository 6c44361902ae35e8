/** A person's initials in a square. Decorative: the name stands beside it. */
export function Avatar({ initials }: { initials: string }) {
  return (
    <span
      aria-hidden="true"
      className="grid size-6 shrink-0 place-items-center rounded-6 bg-active text-11 font-semibold text-text-2"
    >
      {initials}
    </span>
  );
}
