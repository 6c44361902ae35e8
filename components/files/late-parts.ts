'use client';

import { useEffect } from 'react';
import { loadEngine } from '@/components/files/file-operations';
import { RowMenuPopup } from '@/components/files/row-buttons';
import { StaleWords } from '@/components/files/stale-note';
import { loadUploads } from '@/components/files/uploads/uploads-provider';
import { loadSelectionRefusal } from '@/components/files/use-select-everything';
import { latePart } from '@/components/ui/late-part';
import { warmUp } from '@/components/ui/warm-up';

export const DeleteDialog = latePart(() =>
  import('@/components/files/delete-dialog').then((module) => module.DeleteDialog),
);
export const FilePanel = latePart(() => import('@/components/files/file-panel').then((module) => module.FilePanel));
export const FolderTree = latePart(() => import('@/components/files/folder-tree').then((module) => module.FolderTree));
export const ExportListMenu = latePart(() =>
  import('@/components/files/export-list-menu').then((module) => module.ExportListMenu),
);
export const UploadArea = latePart(() =>
  import('@/components/files/uploads/upload-area').then((module) => module.UploadArea),
);
export const KeysDialog = latePart(() => import('@/components/files/keys-dialog').then((module) => module.KeysDialog));
export const FilesState = latePart(() => import('@/components/files/files-state').then((module) => module.FilesState));
export const LookMenu = latePart(() => import('@/components/files/look-menu').then((module) => module.LookMenu));
export const ViewsDialog = latePart(() =>
  import('@/components/files/views-dialog').then((module) => module.ViewsDialog),
);
export const SelectionBar = latePart(() =>
  import('@/components/files/selection-bar').then((module) => module.SelectionBar),
);

/** Has the parts that wait for a press at hand before anybody presses, even if the console stops answering meanwhile. */
export function useWarmFilesPage(): void {
  useEffect(() => {
    const parts = [
      DeleteDialog,
      FilesState,
      StaleWords,
      RowMenuPopup,
      ExportListMenu,
      SelectionBar,
      KeysDialog,
      ViewsDialog,
      LookMenu,
      FilePanel,
      UploadArea,
    ];
    warmUp([loadEngine, loadUploads, loadSelectionRefusal, ...parts.map(({ load }) => load)]);
  }, []);
}
