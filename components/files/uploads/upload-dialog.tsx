'use client';

import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { fileCount } from '@/components/files/count-text';
import type { FileSet } from '@/components/files/file-set';
import { byPath, type ChosenFile, chosenFrom, planUploads } from '@/components/files/uploads/chosen-files';
import { FilePicker } from '@/components/files/uploads/file-picker';
import { PlanList } from '@/components/files/uploads/plan-list';
import { type Dropped, readDropped } from '@/components/files/uploads/read-dropped';
import type { UploadTarget } from '@/components/files/uploads/upload-item';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Segments } from '@/components/ui/segments';
import { TextField } from '@/components/ui/text-field';
import { shownName } from '@/lib/names/shown-name';
import type { WorkspacePlace } from '@/lib/workspaces/place';

type Props = {
  personId: string;
  place: WorkspacePlace;
  workspaceName: string;
  set: FileSet;
  /** Where they go unless the person says otherwise. */
  folder: string;
  /** What it begins with. */
  dropped: readonly Dropped[];
  onUpload: (targets: readonly UploadTarget[]) => void;
  onClose: () => void;
};

/** What is to go where, looked at before a byte is sent. */
export function UploadDialog({
  personId,
  place,
  workspaceName,
  set,
  dropped,
  folder: around,
  onUpload,
  onClose,
}: Props) {
  const [chosen, setChosen] = useState<readonly ChosenFile[]>([]);
  const unread = useDropped(dropped, (files) => setChosen((before) => [...files, ...before]));
  const [folder, setFolder] = useState(around);
  const [existing, setExisting] = useState<'version' | 'skip'>('version');
  const there = useMemo(() => byPath(set.files), [set.files]);
  const plan = useMemo(() => planUploads(chosen, folder, there), [chosen, folder, there]);
  const going = plan.filter((each) => each.problem === null && (each.existing === null || existing === 'version'));
  const known = plan.filter((each) => each.existing !== null).length;
  const add = (more: readonly ChosenFile[]) => setChosen([...chosen, ...more]);
  const upload = () => {
    onUpload(going.map(({ file, path }) => ({ personId, place, workspaceName, file, path })));
    onClose();
  };
  return (
    <Dialog onClose={onClose} open title={`Upload to ${shownName(workspaceName)}`}>
      <div className="grid gap-3">
        <div className="flex flex-wrap gap-2">
          <FilePicker label="Choose files" onChoose={(files) => add(chosenFrom(files))} several />
          <FilePicker folder label="Choose a folder" onChoose={(files) => add(chosenFrom(files))} several />
        </div>
        <label className="grid gap-1">
          <span className="text-12 text-text-2">Folder in the workspace</span>
          <TextField
            autoComplete="off"
            label="Folder in the workspace"
            maxLength={4_000}
            onChange={(event) => setFolder(event.target.value)}
            spellCheck={false}
            value={folder}
          />
        </label>
        {known > 0 && (
          <div className="grid justify-items-start gap-1.5 rounded-8 bg-info-tint px-3 py-2 text-info-text">
            <p>
              {known === 1 ? 'One of them is' : `${fileCount(known)} are`} there already. Older versions stay in Evo.
            </p>
            <Segments
              label="What is there already"
              onChange={setExisting}
              options={[
                { value: 'version', label: 'Upload as new version' },
                { value: 'skip', label: 'Leave out' },
              ]}
              value={existing}
            />
          </div>
        )}
        {!set.complete && plan.length > 0 && (
          <p className="text-12 text-text-2">
            The list is still loading. A file that is there already gets a new version.
          </p>
        )}
        {plan.length === 0 ? (
          <p className="text-text-2">
            {unread ? 'What you dropped could not be read.' : 'Nothing chosen yet.'} You can also drop files and folders
            on the list.
          </p>
        ) : (
          <PlanList
            onRemove={(file) => setChosen(chosen.filter((each) => each.file !== file))}
            plan={plan}
            skipping={existing === 'skip'}
          />
        )}
        <div className="flex justify-end gap-2 border-t border-line pt-3 [&>button]:phone:min-h-11 [&>button]:phone:flex-1">
          <Button onClick={onClose} size="large">
            Cancel
          </Button>
          <Button
            aria-disabled={going.length === 0 || undefined}
            onClick={going.length === 0 ? undefined : upload}
            size="large"
            variant="primary"
          >
            {going.length === 0 ? 'Upload' : `Upload ${fileCount(going.length)}`}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** Hands over what was dropped once its folders are read. true: they could not be. */
function useDropped(dropped: readonly Dropped[], onRead: (files: readonly ChosenFile[]) => void): boolean {
  const [unread, setUnread] = useState(false);
  const read = useEffectEvent(onRead);
  useEffect(() => {
    let wanted = true;
    readDropped(dropped).then(
      (files) => wanted && read(files),
      () => wanted && setUnread(true),
    );
    return () => {
      wanted = false;
    };
  }, [dropped]);
  return unread;
}
