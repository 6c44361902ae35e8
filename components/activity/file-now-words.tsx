import type { FileNow } from '@/components/activity/load-entry';
import { personLabel } from '@/components/shell/person-name';
import { Time } from '@/components/ui/time';

/** What Evo says of the file at this moment. */
export function FileNowWords({ fileNow }: { fileNow: FileNow }) {
  switch (fileNow.state) {
    case 'exists':
      return <>exists{versionWords(fileNow.file.versions?.length)}</>;
    case 'deleted':
      return (
        <>
          deleted{fileNow.file.deletedBy ? ` by ${personLabel(fileNow.file.deletedBy)}` : ''}
          {fileNow.file.deletedAt ? (
            <>
              , <Time form="full" value={fileNow.file.deletedAt} />
            </>
          ) : null}
        </>
      );
    case 'gone':
      return <>Evo knows no such file</>;
    case 'unread':
      return (
        <>
          {fileNow.failure.status === 403 ? 'only people with a role there can see it' : 'could not be read just now'}
        </>
      );
  }
}

function versionWords(count: number | undefined): string {
  if (count === undefined) return '';
  return count === 1 ? ', 1 version' : `, ${count.toLocaleString('en')} versions`;
}
