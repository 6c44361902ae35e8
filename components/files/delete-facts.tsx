import type { ReactNode } from 'react';
import { grouped } from '@/components/files/count-text';
import { formatSize } from '@/components/files/format-size';
import type { ListedFile } from '@/components/files/listed-file';
import { personLabel } from '@/components/shell/person-name';
import { Time } from '@/components/ui/time';
import type { FileDetails } from '@/lib/evo/model';

type Props = { file: ListedFile; details: FileDetails | null; waiting: boolean };

/** What goes with the file. Until Evo has answered, what only the list knew stays blank. */
export function DeleteFacts({ file, details, waiting }: Props) {
  const versions = details?.versions ?? null;
  const all = versions?.reduce((sum, version) => sum + Math.max(0, version.size), 0);
  return (
    <dl className="my-4 grid grid-cols-[auto_auto_auto_minmax(0,auto)] justify-between gap-x-4 gap-y-2 border-y border-line py-3 phone:grid-cols-2">
      <Fact label="Size">{formatSize(details?.size ?? file.size)}</Fact>
      <Fact label="Versions" waiting={waiting}>
        {versions === null ? 'unknown' : grouped(versions.length)}
      </Fact>
      <Fact label="All versions" waiting={waiting}>
        {all === undefined ? 'unknown' : formatSize(all)}
      </Fact>
      <Fact label="Last change">
        <Time value={details?.modifiedAt ?? file.modifiedAt} />
        <bdi className="block truncate text-12 font-normal text-text-2">
          by {personLabel(details === null ? file.modifiedBy : details.modifiedBy)}
        </bdi>
      </Fact>
    </dl>
  );
}

function Fact({ label, waiting = false, children }: { label: string; waiting?: boolean; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-12 text-text-3">{label}</dt>
      <dd className="font-semibold tabular-nums">
        {waiting ? (
          <span aria-label="being read" className="my-1.5 block h-2 w-12 rounded-4 bg-active" role="img" />
        ) : (
          children
        )}
      </dd>
    </div>
  );
}
