'use client';

import { Dialog } from 'radix-ui';
import type { MouseEvent } from 'react';
import { MainNavigation } from '@/components/shell/main-navigation';
import { OrganisationSwitch } from '@/components/shell/organisation-switch';
import { WorkspaceList } from '@/components/shell/workspace-list';
import { IconButton } from '@/components/ui/icon-button';

type DrawerSheetProps = { open: boolean; onClose: () => void; returnFocus: () => void };

/** What the drawer holds. */
export function DrawerSheet({ open, onClose, returnFocus }: DrawerSheetProps) {
  const closeOnChoice = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('a, [role=treeitem]')) onClose();
  };
  return (
    <Dialog.Root onOpenChange={(next) => !next && onClose()} open={open}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-30 bg-scrim" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 start-0 z-40 flex w-68 max-w-[calc(100vw-48px)] flex-col gap-2 bg-canvas p-2 shadow-dialog"
          onClick={closeOnChoice}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            returnFocus();
          }}
        >
          <div className="flex items-center gap-1">
            <Dialog.Title className="flex-1 px-2 text-14">Navigation</Dialog.Title>
            <Dialog.Close asChild>
              <IconButton icon="close" label="Close navigation" size="large" />
            </Dialog.Close>
          </div>
          <OrganisationSwitch />
          <MainNavigation />
          <div className="min-h-0 flex-1">
            <WorkspaceList />
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
