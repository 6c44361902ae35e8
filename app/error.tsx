'use client';

import { BarePage } from '@/components/shell/bare-page';
import { PageFault } from '@/components/shell/page-fault';

type ErrorPageProps = { error: Error & { digest?: string }; retry: () => void };

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  return (
    <BarePage>
      <PageFault error={error} headingLevel={1} onRetry={retry} />
    </BarePage>
  );
}
