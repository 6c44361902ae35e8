'use client';

import { AccountMenu } from '@/components/shell/account-menu';
import { GoToButton } from '@/components/shell/go-to/go-to-button';
import { MainNavigation } from '@/components/shell/main-navigation';
import { OrganisationSwitch } from '@/components/shell/organisation-switch';
import { WorkspaceList } from '@/components/shell/workspace-list';

/** Where one is and where one can go. A rail of marks below 1,180 px; below 720 px the drawer takes its place. */
export function Sidebar() {
  return (
    <aside aria-label="Console" className="flex min-h-0 flex-col gap-2 p-2 rail:px-1.5 phone:hidden">
      <OrganisationSwitch compact />
      <GoToButton />
      <MainNavigation compact />
      <div className="min-h-0 flex-1 rail:invisible">
        <WorkspaceList />
      </div>
      <AccountMenu place="sidebar" />
    </aside>
  );
}
