import { Banner } from '@/components/ui/banner';
import { listMessage } from '@/lib/messages/list-message';
import { shownName } from '@/lib/names/shown-name';
import type { SearchReading } from '@/lib/files/search/search-reading';

const CUT_SHORT = {
  matches: 'There are more files than can be shown here. A longer part of the name finds fewer.',
  time: 'The search took too long and was ended. What was found by then is shown; other files may fit as well.',
};

/** What a search did not look through, and why. */
export function SearchNotes({ reading: { workspaces, places, closed, cutShort } }: { reading: SearchReading }) {
  const unread = workspaces.flatMap((workspace) => {
    const failure = places.get(workspace.id)?.failure ?? null;
    return failure === null ? [] : [{ ...workspace, failure }];
  });
  return (
    <>
      {cutShort !== null && (
        <Banner className="mx-5 mb-2 phone:mx-4" icon="info" tone="info">
          {CUT_SHORT[cutShort]}
        </Banner>
      )}
      {unread.length > 0 && (
        <Banner className="mx-5 mb-2 phone:mx-4" icon="triangle" tone="warning">
          Not searched to the end:{' '}
          {unread.map(({ id, name, failure }, index) => (
            <span key={id}>
              {index > 0 && '; '}
              <bdi>{shownName(name)}</bdi> ({listMessage(failure, { workspaceName: name }).title})
            </span>
          ))}
          .
        </Banner>
      )}
      {closed > 0 && (
        <p className="px-5 pb-2 text-12 text-text-2 phone:px-4">
          {closed === 1 ? 'One workspace' : `${closed.toLocaleString('en')} workspaces`} in which you have no role
          {closed === 1 ? ' is' : ' are'} left out.
        </p>
      )}
    </>
  );
}
