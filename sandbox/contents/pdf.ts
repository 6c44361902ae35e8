import type { Format } from '@/sandbox/contents/format';
import { fixed, noise } from '@/sandbox/contents/parts';

const digits = (value: number): string => String(value).padStart(10, '0');

/** One page of text, and a stream that no page uses for the bytes that are left. */
export const pdf: Format = (origin, size) => {
  const title = `Report ${origin.key.toString('hex').slice(0, 8)}`;
  const page = `BT /F1 18 Tf 72 760 Td (${title}) Tj /F1 11 Tf 0 -28 Td (Made by the sandbox. It says nothing about any site.) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let head = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n';
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(head.length);
    head += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  offsets.push(head.length);
  const opening = (filler: number): string => `6 0 obj\n<< /Length ${digits(filler)} >>\nstream\n`;
  const closing = '\nendstream\nendobj\n';
  const filler = size - head.length - opening(0).length - closing.length - trailer(offsets, 0).length;
  if (filler < 0) return [fixed(head.padEnd(size).slice(0, size))];
  const tableAt = head.length + opening(0).length + filler + closing.length;
  return [fixed(head + opening(filler)), noise(origin.key, filler), fixed(closing + trailer(offsets, tableAt))];
};

function trailer(offsets: number[], tableAt: number): string {
  const entries = offsets.map((offset) => `${digits(offset)} 00000 n \n`).join('');
  const count = offsets.length + 1;
  return (
    `xref\n0 ${count}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${count} /Root 1 0 R >>\n` +
    `startxref\n${digits(tableAt)}\n%%EOF\n`
  );
}
