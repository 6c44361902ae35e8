import { formatSize } from '@/components/files/format-size';
import type { ListedFile } from '@/components/files/listed-file';
import { isEqual } from '@/components/files/same-name';
import { Banner } from '@/components/ui/banner';
import { Time } from '@/components/ui/time';
import { hiddenSigns } from '@/lib/names/hidden-signs';
import { mixedScripts } from '@/lib/names/mixed-scripts';
import { spelled } from '@/lib/names/look';

const MOST = 5;

/** Before a file is deleted: that its name can be taken for another one, and what tells them apart. */
export function NameNote({ file, alike }: { file: ListedFile; alike: readonly ListedFile[] }) {
  const others = alike.filter(({ id }) => id !== file.id);
  const scripts = mixedScripts(file.shown);
  const signs = hiddenSigns(file.name);
  if (others.length + scripts.length + signs.length === 0) return null;
  const sameName = others.every((other) => isEqual(file, other));
  return (
    <Banner className="mt-4" icon="triangle" tone="warning">
      {signs.length > 0 && <p>This name has signs that do not show: {signs.join(', ')}.</p>}
      {scripts.length > 0 && (
        <p>
          Mixed scripts: one word of this name has {scripts.join(' and ')} letters. <Spelling file={file} />
        </p>
      )}
      {others.length > 0 && (
        <>
          <p>
            {sameName ? 'Same name as another file in this folder.' : 'Same look as another file in this folder.'}{' '}
            {sameName ? 'This one is about to be deleted:' : <Spelling file={file} />}
          </p>
          <ul className="mt-1 grid gap-1">
            {sameName && <Line file={file} word="This one" />}
            {others.slice(0, MOST).map((other) => (
              <Line file={other} key={other.id} word="The other one" />
            ))}
          </ul>
          {others.length > MOST && <p className="mt-1">And {others.length - MOST} more.</p>}
        </>
      )}
    </Banner>
  );
}

function Spelling({ file }: { file: ListedFile }) {
  return (
    <>
      It is spelled <bdi className="mono wrap-anywhere">{spelled(file.name)}</bdi>.
    </>
  );
}

function Line({ file, word }: { file: ListedFile; word: string }) {
  return (
    <li className="text-text-2">
      {word}: <bdi className="mono wrap-anywhere text-text">{spelled(file.name)}</bdi>, {formatSize(file.size)}, changed{' '}
      <Time form="full" value={file.modifiedAt} />
    </li>
  );
}
