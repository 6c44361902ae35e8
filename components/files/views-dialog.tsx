'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { LONGEST_VIEW_NAME, removeView, type SavedView, savedViews, saveView } from '@/components/shell/saved-views';
import { useShellData } from '@/components/shell/shell-data';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { IconButton } from '@/components/ui/icon-button';
import { TextField } from '@/components/ui/text-field';
import { useCopy } from '@/components/ui/use-copy';

/** The person's saved views: go to one, share its address, or save the list as it stands now under a name. */
export function ViewsDialog({ onClose }: { onClose: () => void }) {
  const { person } = useShellData();
  const router = useRouter();
  const copy = useCopy();
  const [views, setViews] = useState(() => savedViews(person.id));
  const [full, setFull] = useState(false);
  const change = (work: () => boolean | void) => {
    setFull(work() === false);
    setViews(savedViews(person.id));
  };
  const go = ({ href }: SavedView) => {
    onClose();
    router.push(href);
  };
  return (
    <Dialog onClose={onClose} open title="Saved views">
      <div className="grid gap-4">
        <SaveForm onSave={(name) => change(() => saveView(person.id, { name, href: addressNow() }))} />
        {full && (
          <p className="text-danger-text" role="alert">
            Nothing was saved: this browser keeps nothing, or there are fifty views already.
          </p>
        )}
        {views.length === 0 ? (
          <p className="text-text-2">
            Nothing saved yet. A view keeps search, filters and order; it stays in this browser.
          </p>
        ) : (
          <ul aria-label="Saved views" className="grid gap-1">
            {views.map((view) => (
              <li className="flex items-center gap-1" key={view.name}>
                <Button className="min-w-0 flex-1 justify-start" onClick={() => go(view)} variant="ghost">
                  <bdi className="truncate">{view.name}</bdi>
                </Button>
                <IconButton
                  icon="link"
                  label={`Copy the link of ${view.name}`}
                  onClick={() => copy(new URL(view.href, window.location.href).href, 'the link')}
                />
                <IconButton
                  icon="close"
                  label={`Remove ${view.name}`}
                  onClick={() => change(() => removeView(person.id, view.name))}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}

function SaveForm({ onSave }: { onSave: (name: string) => void }) {
  const [name, setName] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    onSave(name.trim());
    setName('');
  };
  return (
    <form className="flex gap-2" onSubmit={save}>
      <TextField
        autoComplete="off"
        className="flex-1"
        label="Name of the view"
        maxLength={LONGEST_VIEW_NAME}
        onChange={(event) => setName(event.target.value)}
        placeholder="Name of this view"
        value={name}
      />
      <Button aria-disabled={name.trim() === '' || undefined} type="submit" variant="primary">
        Save this view
      </Button>
    </form>
  );
}

/** The list as it stands, without the file that is open beside it. */
function addressNow(): string {
  const query = new URLSearchParams(window.location.search);
  query.delete('file');
  const text = query.toString();
  return `${window.location.pathname}${text === '' ? '' : `?${text}`}`;
}
