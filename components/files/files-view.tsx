'use client';

import { useRef } from 'react';
import {
  DeleteDialog,
  FilePanel,
  FilesState,
  KeysDialog,
  UploadArea,
  useWarmFilesPage,
} from '@/components/files/late-parts';
import { FilesGrid } from '@/components/files/files-grid';
import { FilesStatus } from '@/components/files/files-status';
import { FilesToolbar } from '@/components/files/files-toolbar';
import { pageStateOf } from '@/components/files/page-state';
import { focusHeading } from '@/components/files/focus-heading';
import { StaleNote } from '@/components/files/stale-note';
import { TypeStrata } from '@/components/files/type-strata';
import { folderWay } from '@/components/files/folder-way';
import { useFilesInGoTo } from '@/components/files/use-files-in-go-to';
import { useFolderTree } from '@/components/files/use-folder-tree';
import { useBar } from '@/components/files/use-bar';
import { useDeleteFlow } from '@/components/files/use-delete-flow';
import { useFileSearch } from '@/components/files/use-file-search';
import { useFiles } from '@/components/files/use-files';
import { useKeysDialog } from '@/components/files/use-keys-dialog';
import { useListRecovery } from '@/components/files/use-list-recovery';
import { useFocusBack, useOpenFile } from '@/components/files/use-open-file';
import { useRole } from '@/components/files/use-role';
import { useTargets } from '@/components/files/use-targets';
import { UploadButton } from '@/components/files/uploads/upload-button';
import { useUpload } from '@/components/files/uploads/uploads-provider';
import { useUploadFlow } from '@/components/files/uploads/use-upload-flow';
import { type Crumb, PageFrame } from '@/components/shell/page-frame';
import { useShellData } from '@/components/shell/shell-data';
import { YourRole } from '@/components/shell/your-role';
import type { GridHandle } from '@/components/ui/data-grid-types';
import { useEscape } from '@/components/ui/escape-order';
import type { Role } from '@/lib/evo/model';
import { isPermitted } from '@/lib/files/permissions';
import type { WorkspacePlace } from '@/lib/workspaces/place';

export type FilesViewProps = {
  place: WorkspacePlace;
  workspaceName: string;
  standing: { role: Role | null; instanceAdmin: boolean };
  crumbs: readonly Crumb[];
};

/** A workspace's files: find them, select them, delete one. */
export function FilesView({ place, workspaceName, standing, crumbs }: FilesViewProps) {
  useWarmFilesPage();
  const grid = useRef<GridHandle>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const search = useFileSearch();
  const files = useFiles(place, search.filter, search.sort);
  useListRecovery(place, 'live', files.list);
  const { role, instanceAdmin } = useRole({ place, workspaceName, initial: standing, list: files.list });
  const targetOf = useTargets(place, workspaceName);
  const permitted = isPermitted('delete', role);
  const flow = useDeleteFlow({ grid, permitted, targetOf, focusHeading });
  const bar = useBar('delete', role);
  const uploadFiles = useUpload();
  const uploadBar = useBar('upload', role);
  const upload = useUploadFlow(uploadBar, files.list.reload);
  const open = useOpenFile();
  useFocusBack(grid, open.fileId);
  const keys = useKeysDialog(() => searchField.current?.focus());
  useEscape('search', search.filter.search === '' ? null : () => search.change({ search: '' }));

  const { person } = useShellData();
  const { folder } = search.filter;
  useFolderTree(files.list.set, folder, search.change);
  useFilesInGoTo(place, files.list.set.files, files.modifiers);
  const way = folder === null ? null : folderWay({ place, workspaceName, folder });

  const state = pageStateOf(files, role !== null);
  const listed = state === 'list' || state === 'no-match';
  return (
    <PageFrame
      actions={
        <>
          {role !== null && <UploadButton bar={uploadBar} onPress={upload.request} />}
          <YourRole instanceAdmin={instanceAdmin} role={role} />
        </>
      }
      crumbs={way === null ? crumbs : [...crumbs, ...way.crumbs]}
      heading={way?.heading ?? workspaceName}
      scroll="fixed"
      status={<FilesStatus files={files} listed={state === 'list'} />}
    >
      <div className="relative flex min-h-0 flex-1" {...upload.drop}>
        {role !== null && (upload.over || upload.dropped !== null) && (
          <UploadArea
            bar={uploadBar}
            dropped={upload.dropped}
            folder={search.filter.folder ?? '/'}
            onClose={upload.close}
            onMissing={upload.close}
            onUpload={uploadFiles}
            over={upload.over}
            personId={person.id}
            place={place}
            set={files.list.set}
            workspaceName={workspaceName}
          />
        )}
        <div className={`flex min-h-0 min-w-0 flex-1 flex-col ${open.fileId === null ? '' : 'phone:hidden'}`}>
          {listed && (
            <div>
              <FilesToolbar files={files} onReload={files.list.reload} search={search} searchRef={searchField} />
              <TypeStrata
                chosen={search.filter.family}
                onChoose={(family) => search.change({ family })}
                parts={files.families}
              />
              <StaleNote list={files.list} workspaceName={workspaceName} />
            </div>
          )}
          {state === 'list' ? (
            <FilesGrid
              bar={bar}
              files={files}
              grid={grid}
              onDelete={flow.request}
              onKeys={keys.show}
              onOpen={open.open}
              openId={open.fileId}
              place={place}
              search={search}
              searchField={searchField}
              targetOf={targetOf}
            />
          ) : (
            <FilesState
              files={files}
              instanceAdmin={instanceAdmin}
              onMissing={stay}
              search={search}
              state={state}
              workspaceName={workspaceName}
            />
          )}
        </div>
        {open.fileId !== null && role !== null && (
          <FilePanel
            bar={bar}
            fileId={open.fileId}
            key={open.fileId}
            listed={files.list.set.files.find(({ id }) => id === open.fileId) ?? null}
            onClose={open.close}
            onDelete={flow.request}
            onMissing={open.close}
            place={place}
            takesFocus={open.takesFocus}
            targetOf={targetOf}
            uploadBar={uploadBar}
          />
        )}
      </div>
      {bar && (
        <span hidden id={bar.id}>
          {bar.why}
        </span>
      )}
      {flow.asked && (
        <DeleteDialog
          alike={files.alike.get(flow.asked.id) ?? []}
          key={flow.asked.id}
          onClose={flow.close}
          onMissing={flow.returnFocus}
          returnFocus={flow.returnFocus}
          target={targetOf(flow.asked)}
        />
      )}
      {keys.shown && <KeysDialog onClose={keys.hide} onMissing={keys.hide} open={keys.open} />}
    </PageFrame>
  );
}

function stay(): void {
  // There is nothing to go back to: a toast says that the page is short of a part.
}
