import { countText, unusableText } from '@/components/files/count-text';
import { formatSize } from '@/components/files/format-size';
import type { Files } from '@/components/files/use-files';
import { Kbd } from '@/components/ui/kbd';
import { Time } from '@/components/ui/time';

type Props = {
  files: Files;
  /** Whether there is a list for the keys to work on. */
  listed: boolean;
};

/** The line at the foot: how many files, how much, how fresh. */
export function FilesStatus({ files, listed }: Props) {
  const { list, rows, filtering, families } = files;
  const { set } = list;
  const bytes = families.reduce((sum, part) => sum + part.bytes, 0);
  const count = {
    matching: rows.length,
    loaded: set.files.length,
    total: set.total,
    filtering,
    complete: set.complete,
  };
  return (
    <>
      <span className="font-medium text-text tabular-nums" role="status">
        {list.empty ? '' : countText(count)}
      </span>
      {list.loading ? <span aria-hidden="true" className="spinner [--wait:1s]" /> : null}
      {set.complete && bytes > 0 && (
        <>
          <Rule />
          <span>{formatSize(bytes)}</span>
          <Rule />
          <span className="phone:hidden">
            Listed at <Time form="minute" value={set.readAt} />
          </span>
        </>
      )}
      {set.unusable > 0 && <span>{unusableText(set.unusable)}</span>}
      <span className="flex-1" />
      {listed && <KeyHints />}
    </>
  );
}

function Rule() {
  return <span className="h-3 w-px bg-line-strong phone:hidden" />;
}

function KeyHints() {
  return (
    <span aria-hidden="true" className="flex gap-4 rail:hidden">
      <Hint does="move" keys={['↑', '↓']} />
      <Hint does="select" keys={['Space']} />
      <Hint does="delete" keys={['⌫']} />
      <Hint does="all keys" keys={['?']} />
    </span>
  );
}

function Hint({ keys, does }: { keys: readonly string[]; does: string }) {
  return (
    <span className="flex items-center gap-1">
      {keys.map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}
      {does}
    </span>
  );
}
