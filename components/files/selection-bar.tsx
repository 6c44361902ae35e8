'use client';

import { Toolbar } from 'radix-ui';
import { fileCount, grouped } from '@/components/files/count-text';
import { formatSize } from '@/components/files/format-size';
import type { Bar } from '@/components/files/use-bar';
import type { ListedFile } from '@/components/files/listed-file';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import type { IconName } from '@/components/ui/icon-shapes';
import { useCopy } from '@/components/ui/use-copy';

/** What the bar is there for, beside taking files along. */
export type SelectionAct = {
  label: string;
  icon: IconName;
  variant: 'ghost' | 'ghost-danger';
  /** What keeps the person from it just now. */
  bar: Bar | null;
  onPress: (files: readonly ListedFile[]) => void;
  /** Said in its place where it takes one file at a time and there are several. */
  single?: string;
};

type Props = {
  files: readonly ListedFile[];
  /** More may come: the list is still loading. */
  soFar: boolean;
  act: SelectionAct;
  /** Several of them come as one ZIP. */
  onDownload: (files: readonly ListedFile[]) => void;
  onClear: () => void;
};

/** What can be done with the checked files. It floats over the list, so that nothing moves when it comes. */
export function SelectionBar({ files, soFar, act, onDownload, onClear }: Props) {
  const copy = useCopy();
  const only = files.length === 1 ? files[0] : undefined;
  const bytes = files.reduce((sum, file) => sum + Math.max(0, file.size), 0);
  const paths = () => files.map((file) => `${file.path}${file.name}`).join('\n');
  return (
    <div className="pointer-events-none absolute inset-x-0 bottom-0 grid justify-center bg-linear-to-b from-transparent to-surface to-56% px-3 pt-6 pb-3 phone:justify-stretch">
      <Toolbar.Root
        aria-label={`${fileCount(files.length)} selected`}
        className="inverse pointer-events-auto flex animate-rise items-center gap-1 rounded-[10px] bg-surface-float py-1.5 ps-3.5 pe-1.5 whitespace-nowrap text-text shadow-dialog forced-colors:border"
      >
        <span className="font-medium">
          {grouped(files.length)} selected{soFar ? ' so far' : ''}
        </span>
        <span className="ms-1.5 text-text-2 phone:hidden">{formatSize(bytes)}</span>
        <Rule />
        <span className="flex-1" />
        <Toolbar.Button asChild>
          <Button
            className="phone:min-h-10 phone:max-w-10 phone:[&>span]:sr-only"
            icon="download"
            onClick={() => onDownload(files)}
            variant="ghost"
          >
            <span>Download</span>
          </Button>
        </Toolbar.Button>
        <Toolbar.Button asChild>
          <Button
            className="phone:hidden"
            icon="copy"
            onClick={() => copy(paths(), only ? 'the path' : `${fileCount(files.length)}’ paths`)}
            variant="ghost"
          >
            {only ? 'Copy path' : 'Copy paths'}
          </Button>
        </Toolbar.Button>
        {act.single !== undefined && only === undefined ? (
          <span className="px-2 text-text-2 phone:hidden">{act.single}</span>
        ) : (
          <Toolbar.Button asChild>
            <Button
              aria-describedby={act.bar?.id}
              aria-disabled={act.bar?.off || undefined}
              aria-haspopup="dialog"
              className="phone:min-h-10"
              icon={act.bar?.icon ?? act.icon}
              onClick={() => act.onPress(files)}
              variant={act.variant}
            >
              {act.label}
            </Button>
          </Toolbar.Button>
        )}
        <Rule />
        <Toolbar.Button asChild>
          <IconButton className="phone:size-10" icon="close" label="Clear selection" onClick={onClear} />
        </Toolbar.Button>
      </Toolbar.Root>
    </div>
  );
}

function Rule() {
  return <span className="mx-1.5 h-4 w-px bg-line-strong phone:hidden" />;
}
