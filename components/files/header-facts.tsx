import { reveal } from '@/lib/names/reveal';
import type { FileHeader } from '@/lib/files/file-headers/header';

/** What a file says of itself in its head. The values are the file's: shown as text, each in a direction of its own. */
export function HeaderFacts({ header }: { header: FileHeader }) {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 pb-3" id="file-header">
      <dt className="text-text-3">Format</dt>
      <dd>{header.format}</dd>
      {header.facts.map(({ label, value }) => (
        <div className="contents" key={label}>
          <dt className="text-text-3">{label}</dt>
          <dd className="wrap-anywhere tabular-nums">
            <bdi>{reveal(value)}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
