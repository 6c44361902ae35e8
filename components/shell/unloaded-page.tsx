import { LoadFailure } from '@/components/shell/load-failure';
import { PageFrame } from '@/components/shell/page-frame';
import type { Failure } from '@/lib/evo/failure';
import { paths } from '@/lib/paths';

/** A page whose facts could not be had. `what` did not load: `The workspaces`. */
export function UnloadedPage({ heading, what, failure }: { heading: string; what?: string; failure: Failure }) {
  return (
    <PageFrame crumbs={[{ label: 'Start', href: paths.home }]} heading={heading}>
      <LoadFailure failure={failure} title={`${what ?? 'This page'} didn't load`} />
    </PageFrame>
  );
}
