import type { PDFDocumentLoadingTask } from 'pdfjs-dist';

/** In CSS pixels; the canvas has twice as many, for screens that show them. */
const WIDTH = 640;
const PIXELS = 2;

/** A file of its own, under the closed policy that everything but pages has: in there nothing can be fetched or loaded. */
const WORKER = new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url);

/**
 * Draws the first page of a PDF (all of it, as base64) and gives the number of its pages. The file is read in a worker;
 * nothing in it is run, and what it links to is not fetched. Rejects for what is no PDF, or needs a password.
 */
export async function drawFirstPage(data: string, canvas: HTMLCanvasElement, signal: AbortSignal): Promise<number> {
  const pdf = await import('pdfjs-dist');
  signal.throwIfAborted();
  // Each file has a worker of its own: one that keeps it busy keeps nothing else waiting.
  pdf.GlobalWorkerOptions.workerSrc = WORKER.href;
  const task = pdf.getDocument({
    data: Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0)),
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    stopAtErrors: false,
  });
  try {
    return await draw(task, canvas, signal);
  } finally {
    await task.destroy();
  }
}

async function draw(task: PDFDocumentLoadingTask, canvas: HTMLCanvasElement, signal: AbortSignal): Promise<number> {
  const document = await task.promise;
  const page = await document.getPage(1);
  const natural = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: (WIDTH * PIXELS) / natural.width });
  signal.throwIfAborted();
  canvas.width = viewport.width;
  canvas.height = viewport.height;
  canvas.style.width = `${WIDTH}px`;
  await page.render({ canvas, viewport }).promise;
  return document.numPages;
}
