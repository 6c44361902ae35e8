'use client';

import { lazy, Suspense } from 'react';
import { BarePage } from '@/components/shell/bare-page';

// Hardly ever needed, so no page brings it along. Where it does not come, app/global-error.tsx stands in.
const PageFault = lazy(() => import('@/components/shell/page-fault').then((module) => ({ default: module.PageFault })));

type ErrorPageProps = { error: Error & { digest?: string }; retry: () => void };

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  return (
    <BarePage>
      <Suspense>
        <PageFault error={error} headingLevel={1} onRetry={retry} />
      </Suspense>
    </BarePage>
  );
}
