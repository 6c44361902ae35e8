import { CopyLines } from '@/components/activity/copy-lines';
import type { LoadedEntry } from '@/components/activity/load-entry';

/** Where the entry stands in the chain, so that it can be found again in the trail and in Evo's logs. */
export function ChainRecord({ loaded: { entry, links } }: { loaded: Pick<LoadedEntry, 'entry' | 'links'> }) {
  const lines = [
    `request ${entry.requestId}`,
    `entry   ${entry.id}`,
    ...(entry.object?.id ? [`file    ${entry.object.id}`] : []),
    ...links.map(({ seq, hash }) => `chain   ${seq}  ${hash}`),
  ];
  return (
    <section aria-labelledby="chain-record">
      <div className="flex items-center justify-between gap-2 pb-2">
        <h2 id="chain-record">Record</h2>
        <CopyLines text={lines.join('\n')} />
      </div>
      <dl className="grid gap-2 rounded-6 bg-surface-sunken px-3 py-2 text-12 text-text-2 shadow-[inset_0_0_0_1px_var(--line-soft)]">
        <Line term="Request id" value={entry.requestId} />
        <Line term="Entry id" value={entry.id} />
        {entry.object?.id ? <Line term="File id" value={entry.object.id} /> : null}
        {links.map(({ seq, hash }) => (
          <Line key={seq} term={`Chain position ${seq.toLocaleString('en')}, hash`} value={hash} />
        ))}
      </dl>
    </section>
  );
}

function Line({ term, value }: { term: string; value: string }) {
  return (
    <div>
      <dt className="text-text-3">{term}</dt>
      <dd className="mono break-all text-text">{value}</dd>
    </div>
  );
}
