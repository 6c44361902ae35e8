'use client';

import dynamic from 'next/dynamic';
import { BarePage } from '@/components/shell/bare-page';

// Hardly ever needed, so no page brings it along. Where it does not come, app/global-error.tsx stands in.
const PageFault = dynamic(() => import('@/components/shell/page-fault').then((module) => module.PageFault));

type ErrorPageProps = { error: Error & { digest?: string }; retry: () => void };

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  return (
    <BarePage>
      <PageFault error={error} headingLevel={1} onRetry={retry} />
    </BarePage>
  );
}
