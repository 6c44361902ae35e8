import type { ReactNode } from 'react';

type Props = { id: string; title: string; note?: string; children?: ReactNode };

/** The heading of a part of the page, what is measured in it, and its own buttons. */
export function SectionHead({ id, title, note, children }: Props) {
  return (
    <header className="mb-2 flex min-h-7 flex-wrap items-center gap-x-3">
      <h2 className="text-13 leading-5" id={id}>
        {title}
      </h2>
      <span className="ms-auto text-12 text-text-2">{note}</span>
      {children}
    </header>
  );
}
