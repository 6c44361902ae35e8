'use client';

import { PageFault } from '@/components/shell/page-fault';
import { PageFrame } from '@/components/shell/page-frame';
import { paths } from '@/lib/paths';

type ErrorPageProps = { error: Error & { digest?: string }; retry: () => void };

export default function ErrorInOrganisation({ error, retry }: ErrorPageProps) {
  return (
    <PageFrame crumbs={[{ label: 'Start', href: paths.home }]} heading="Error">
      <PageFault error={error} headingLevel={2} onRetry={retry} />
    </PageFrame>
  );
}
