'use client';

import { lazy, Suspense } from 'react';
import { PageFrame } from '@/components/shell/page-frame';
import type { Failure } from '@/lib/evo/failure';
import { paths } from '@/lib/paths';

// Hardly any page needs it, so none brings it along.
const LoadFailure = lazy(() =>
  import('@/components/shell/load-failure').then((module) => ({ default: module.LoadFailure })),
);

/** A page whose facts could not be had. `what` did not load: `The workspaces`. */
export function UnloadedPage({ heading, what, failure }: { heading: string; what?: string; failure: Failure }) {
  return (
    <PageFrame crumbs={[{ label: 'Start', href: paths.home }]} heading={heading}>
      <Suspense>
        <LoadFailure failure={failure} title={`${what ?? 'This page'} didn't load`} />
      </Suspense>
    </PageFrame>
  );
}
