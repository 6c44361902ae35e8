import type { Metadata } from 'next';
import { Link } from '@/components/ui/link';
import { PageFrame } from '@/components/shell/page-frame';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { paths } from '@/lib/paths';

export const metadata: Metadata = { title: 'Not here' };

export default function NotFoundInOrganisation() {
  return (
    <PageFrame crumbs={[{ label: 'Start', href: paths.home }]} heading="Not here">
      <EmptyState
        actions={
          <Link className={buttonClass()} href={paths.home}>
            Go to your workspaces
          </Link>
        }
        drawing="gap"
        title="Nothing you can see is at this address"
      >
        It may be gone, or your account may not see it. Nothing was changed.
      </EmptyState>
    </PageFrame>
  );
}
