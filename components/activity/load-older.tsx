'use client';

import { useQueryState } from 'nuqs';
import { useTransition } from 'react';
import { activityQuery } from '@/components/activity/activity-query';
import { Button } from '@/components/ui/button';

/** Adds the next page of entries below. */
export function LoadOlder() {
  const [waiting, startTransition] = useTransition();
  const [pages, setPages] = useQueryState(
    'pages',
    activityQuery.pages.withOptions({ shallow: false, startTransition }),
  );
  return (
    <div className="flex justify-center py-4">
      <Button aria-disabled={waiting} onClick={() => (waiting ? undefined : void setPages(pages + 1))}>
        {waiting ? 'Loading…' : 'Load older'}
      </Button>
    </div>
  );
}
