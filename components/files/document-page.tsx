'use client';

import { useEffect, useRef, useState } from 'react';
import { drawFirstPage } from '@/components/files/draw-first-page';

/** The first page of a PDF. `data`: all of the file, as base64. */
export function DocumentPage({ data, label }: { data: string; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [pages, setPages] = useState<number | 'failed' | null>(null);
  useEffect(() => {
    const stopper = new AbortController();
    const { signal } = stopper;
    if (canvas.current === null) return;
    drawFirstPage(data, canvas.current, signal).then(
      (count) => !signal.aborted && setPages(count),
      () => !signal.aborted && setPages('failed'),
    );
    return () => stopper.abort();
  }, [data]);
  if (pages === 'failed') {
    return <p className="text-text-2">This PDF can’t be drawn here. Download it to see it.</p>;
  }
  return (
    <>
      <p className="pb-1.5 text-12 text-text-3">{pages === null ? 'Drawing the first page…' : pageText(pages)}</p>
      <canvas aria-label={label} className="max-w-full rounded-4 border border-line bg-white" ref={canvas} role="img" />
    </>
  );
}

function pageText(pages: number): string {
  return pages === 1 ? 'Its one page.' : `A part: the first of ${pages.toLocaleString('en')} pages.`;
}
