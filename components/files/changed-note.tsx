import type { ListedFile } from '@/components/files/listed-file';
import { personLabel } from '@/components/shell/person-name';
import { Banner } from '@/components/ui/banner';
import { Time } from '@/components/ui/time';
import type { Failure } from '@/lib/evo/failure';
import type { FileDetails } from '@/lib/evo/model';
import { listMessage } from '@/lib/messages/list-message';
import { shownFullPath } from '@/lib/names/shown-name';

type Props = {
  file: ListedFile;
  details: FileDetails | null;
  /** Why the file could not be read. */
  failure: Failure | null;
  /** The answer is taking long. */
  late: boolean;
};

/** Says first what is no longer as the list showed it. */
export function ChangedNote({ file, details, failure, late }: Props) {
  if (failure !== null || late) {
    return (
      <Note>
        {failure === null ? 'The file couldn’t be read yet.' : unreadFile(failure)} What you see here is what the list
        said; Evo decides when you press Delete file.
      </Note>
    );
  }
  if (details === null) return null;
  if (details.deletedAt !== null) {
    return (
      <Note>
        This file is already deleted: <bdi>{personLabel(details.deletedBy)}</bdi> deleted it,{' '}
        <Time form="full" value={details.deletedAt} />.
      </Note>
    );
  }
  if (details.name !== file.name || details.path !== file.path) {
    return (
      <Note>
        This file changed since the list was loaded. It is now{' '}
        <bdi className="name">{shownFullPath(details.path, details.name)}</bdi>.
      </Note>
    );
  }
  if (details.versionId !== file.versionId) {
    return (
      <Note>
        This file changed since the list was loaded: <bdi>{personLabel(details.modifiedBy)}</bdi> saved a new version,{' '}
        <Time form="full" value={details.modifiedAt} />.
      </Note>
    );
  }
  return null;
}

function unreadFile(failure: Failure): string {
  switch (failure.kind) {
    case 'not-found':
    case 'gone':
      return 'Evo no longer knows this file.';
    case 'insufficient-role':
      return 'Evo didn’t let you read this file.';
    default:
      return `The file couldn’t be read just now. ${listMessage(failure, { workspaceName: '' }).title}.`;
  }
}

function Note({ children }: { children: React.ReactNode }) {
  return (
    <Banner className="mt-4" icon="triangle" tone="warning">
      {children}
    </Banner>
  );
}
