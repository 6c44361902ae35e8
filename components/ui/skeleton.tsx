const WIDTHS = ['46%', '58%', '40%', '62%', '52%', '44%'];

/** Rows that wait for their words. Hidden from screen readers: the table says that it is busy. */
export function SkeletonRows({ rows = 6 }: { rows?: number }) {
  return (
    <div aria-hidden="true" className="animate-[appear_120ms_300ms_both]">
      {Array.from({ length: rows }, (_, index) => (
        <div
          className="flex h-(--row) items-center gap-3 border-b border-line-soft px-5"
          key={index}
          style={{ opacity: 1 - index / (rows + 2) }}
        >
          <span className="size-4 rounded-4 bg-active" />
          <span className="h-2 rounded-4 bg-active" style={{ width: WIDTHS[index % WIDTHS.length] }} />
          <span className="ms-auto h-2 w-16 rounded-4 bg-active" />
          <span className="h-2 w-20 rounded-4 bg-active" />
        </div>
      ))}
    </div>
  );
}
