import { fileCount, grouped } from '@/components/files/count-text';
import type { FileList } from '@/components/files/use-file-list';
import { useSlow } from '@/components/files/use-slow';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Time } from '@/components/ui/time';
import { listMessage } from '@/lib/messages/list-message';

/** Says what the list is short of: an answer, a refresh that failed, pages that did not come, changes while it loaded. */
export function StaleNote({ list, workspaceName }: { list: FileList; workspaceName: string }) {
  const { set, failure } = list;
  const slow = useSlow(list);
  if (slow) {
    return (
      <div className="px-5 pt-2 phone:px-4" role="status">
        <Banner icon="clock" tone="warning">
          Evo has not answered yet. {list.empty ? 'The list shows' : 'The others show'} as soon as it does.
        </Banner>
      </div>
    );
  }
  if (failure === null && !(set.changedMeanwhile && !list.loading)) return null;
  return (
    <div className="px-5 pt-2 phone:px-4" role="status">
      <Banner icon="triangle" tone="warning">
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="flex-1">
            {failure === null ? (
              'Files came or went while the list loaded, so it may lack some. Nothing is wrong with them.'
            ) : (
              <>
                {listMessage(failure, { workspaceName }).title}.{' '}
                {set.complete ? (
                  <>
                    The list could not be refreshed; it is from <Time form="minute" value={set.readAt} />.
                  </>
                ) : (
                  `${grouped(set.files.length)} of ${fileCount(set.total)} are shown; the others didn’t load.`
                )}
              </>
            )}
          </span>
          <Button icon="retry" onClick={list.reload} size="small">
            Try again
          </Button>
        </span>
      </Banner>
    </div>
  );
}
