import { loadShell } from '@/components/shell/load-shell';
import { Shell } from '@/components/shell/shell';

export default async function OrganisationLayout({ children, params }: LayoutProps<'/orgs/[orgId]'>) {
  const { orgId } = await params;
  return <Shell data={await loadShell(orgId)}>{children}</Shell>;
}
