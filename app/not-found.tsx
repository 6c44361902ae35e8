import type { Metadata } from 'next';
import { Link } from '@/components/ui/link';
import { BarePage } from '@/components/shell/bare-page';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { paths } from '@/lib/paths';

export const metadata: Metadata = { title: 'No such page' };

export default function NotFound() {
  return (
    <BarePage>
      <EmptyState
        actions={
          <Link className={buttonClass()} href={paths.home}>
            Go to your workspaces
          </Link>
        }
        drawing="gap"
        headingLevel={1}
        title="There is no page at this address"
      >
        A link may be old, or cut short. Nothing was changed.
      </EmptyState>
    </BarePage>
  );
}
