import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';

type Props = { open: boolean; onClose: () => void };

const KEYS: readonly { keys: readonly string[]; spoken: string; does: string }[] = [
  { keys: ['↑', '↓', '←', '→'], spoken: 'Arrow keys', does: 'Move from row to row and from cell to cell' },
  { keys: ['Home', 'End'], spoken: 'Home, End', does: 'First and last cell of the row' },
  { keys: ['Ctrl', 'Home'], spoken: 'Control or Command with Home or End', does: 'First and last file of the list' },
  { keys: ['PgUp', 'PgDn'], spoken: 'Page up, Page down', does: 'One window up or down' },
  { keys: ['Enter'], spoken: 'Enter', does: 'On a name: open the file beside the list' },
  { keys: ['Space'], spoken: 'Space', does: 'Select the file' },
  { keys: ['Shift', 'Space'], spoken: 'Shift with Space', does: 'Select from the last one to here' },
  { keys: ['Ctrl', 'A'], spoken: 'Control or Command with A', does: 'Select all files that match' },
  {
    keys: ['Del', '⌫'],
    spoken: 'Delete or Backspace',
    does: 'Delete the one selected file, else the current one; asks first',
  },
  { keys: ['Ctrl', 'Z'], spoken: 'Control or Command with Z', does: 'Undo, while a notification offers it' },
  { keys: ['Ctrl', 'K'], spoken: 'Control or Command with K', does: 'Go to a page, a workspace or a file by name' },
  { keys: ['F8'], spoken: 'F8', does: 'Go to the notifications' },
  { keys: ['/'], spoken: 'Slash', does: 'Search' },
  { keys: ['?'], spoken: 'Question mark', does: 'This list' },
  {
    keys: ['Esc'],
    spoken: 'Escape',
    does: 'Dismiss a notification, else clear the selection, close the file, or clear the search',
  },
];

/** All keys of the files page. */
export function KeysDialog({ open, onClose }: Props) {
  return (
    <Dialog onClose={onClose} open={open} title="Keys">
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)] items-center gap-x-6 gap-y-2">
        {KEYS.map(({ keys, spoken, does }) => (
          <div className="contents" key={does}>
            <dt className="flex flex-wrap gap-1">
              <span className="sr-only">{spoken}</span>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd className="text-text-2">{does}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-text-3">
        On a Mac, Ctrl is Command. / and ? work outside of the list too, unless single-key shortcuts are off in the
        account menu.
      </p>
    </Dialog>
  );
}
