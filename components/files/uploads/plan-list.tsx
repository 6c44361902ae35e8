'use client';

import { grouped } from '@/components/files/count-text';
import { formatSize } from '@/components/files/format-size';
import type { PlannedUpload } from '@/components/files/uploads/chosen-files';
import { FileTypeIcon } from '@/components/shell/file-type-icon';
import { IconButton } from '@/components/ui/icon-button';
import { shownName, shownPath } from '@/lib/names/shown-name';

/** So many are drawn: those that cannot go first, since they need somebody. */
const MOST_ROWS = 50;

type Props = { plan: readonly PlannedUpload[]; skipping: boolean; onRemove: (file: File) => void };

/** What was chosen, each with where it would go and what that means there. */
export function PlanList({ plan, skipping, onRemove }: Props) {
  const rows = [...plan].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_ROWS);
  return (
    <ul aria-label="Chosen files" className="grid gap-1">
      {rows.map((each) => (
        <li className="flex items-center gap-2.5" key={each.path}>
          <FileTypeIcon name={each.file.name} />
          <div className="min-w-0 flex-1">
            <p className="wrap-anywhere">
              <bdi className="name font-medium">{shownName(each.file.name)}</bdi>{' '}
              <span className="text-12 whitespace-nowrap text-text-2">{formatSize(each.file.size)}</span>
            </p>
            <p className={`text-12 ${each.problem === null ? 'text-text-2' : 'text-danger-text'}`}>
              {noteOf(each, skipping)}
            </p>
          </div>
          <IconButton
            icon="close"
            label={`Leave out ${shownName(each.file.name)}`}
            onClick={() => onRemove(each.file)}
            size="small"
          />
        </li>
      ))}
      {plan.length > rows.length && (
        <li className="text-12 text-text-2">and {grouped(plan.length - rows.length)} more</li>
      )}
    </ul>
  );
}

function noteOf({ problem, existing, path }: PlannedUpload, skipping: boolean): string {
  if (problem !== null) return `${problem} It is left out.`;
  if (existing !== null) return skipping ? 'There already; left out' : `New version of ${existing.shown}`;
  return `New, in ${shownPath(path.slice(0, path.lastIndexOf('/') + 1))}`;
}

function rank({ problem, existing }: PlannedUpload): number {
  if (problem !== null) return 0;
  return existing === null ? 2 : 1;
}
