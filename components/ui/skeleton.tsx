const WIDTHS = ['w-[46%]', 'w-[58%]', 'w-[40%]', 'w-[62%]', 'w-[52%]', 'w-[44%]'];
const FADES = ['', 'opacity-90', 'opacity-80', 'opacity-60', 'opacity-40', 'opacity-20'];

/** Rows that wait for their words; they show after 300 ms. Hidden from screen readers: the table says that it is busy. */
export function SkeletonRows() {
  return (
    <div aria-hidden="true" className="animate-[appear_1ms_300ms_both]">
      {WIDTHS.map((width, index) => (
        <div className={`flex h-(--row) items-center gap-3 border-b border-line-soft px-5 ${FADES[index]}`} key={width}>
          <span className="size-4 rounded-4 bg-active" />
          <span className={`h-2 rounded-4 bg-active ${width}`} />
          <span className="ms-auto h-2 w-16 rounded-4 bg-active" />
          <span className="h-2 w-20 rounded-4 bg-active" />
        </div>
      ))}
    </div>
  );
}
