'use client';

import { useQueryStates } from 'nuqs';
import { activityQuery } from '@/components/activity/activity-query';
import { Button } from '@/components/ui/button';

/** Shows everything again. */
export function ClearFilters() {
  const [, setQuery] = useQueryStates(activityQuery, { shallow: false });
  return <Button onClick={() => void setQuery(null)}>Clear filters</Button>;
}
