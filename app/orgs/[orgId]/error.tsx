'use client';

import { lazy, Suspense } from 'react';
import { PageFrame } from '@/components/shell/page-frame';
import { paths } from '@/lib/paths';

// Hardly ever needed, so no page brings it along. Where it does not come, app/global-error.tsx stands in.
const PageFault = lazy(() => import('@/components/shell/page-fault').then((module) => ({ default: module.PageFault })));

type ErrorPageProps = { error: Error & { digest?: string }; retry: () => void };

export default function ErrorInOrganisation({ error, retry }: ErrorPageProps) {
  return (
    <PageFrame crumbs={[{ label: 'Start', href: paths.home }]} heading="Error">
      <Suspense>
        <PageFault error={error} headingLevel={2} onRetry={retry} />
      </Suspense>
    </PageFrame>
  );
}
