'use client';

import { useRouter } from 'next/navigation';
import { Dialog } from 'radix-ui';
import { type KeyboardEvent, useDeferredValue, useId, useRef, useState } from 'react';
import { fittingPlaces, type Place, placesElsewhere } from '@/components/shell/go-to/places';
import { useGoToSource } from '@/components/shell/go-to/source';
import { useKnownPlaces } from '@/components/shell/go-to/use-known-places';
import { useShellData } from '@/components/shell/shell-data';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-shapes';

const ICONS: Record<Place['group'], IconName> = {
  Recent: 'clock',
  Views: 'bookmark',
  Pages: 'arrow-right',
  Workspaces: 'folder',
  Files: 'files',
  People: 'people',
  Elsewhere: 'search',
};

/** A field for a name, and below it where that leads: arrows choose, Enter goes. */
export function GoToDialog({ onClose }: { onClose: () => void }) {
  const router = useRouter();
  const id = useId();
  const { orgId } = useShellData();
  const known = useKnownPlaces();
  const findOnPage = useGoToSource();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  // Opened by a key as often as by a button, so the place to go back to is noted here.
  const cameFrom = useRef<Element | null>(null);
  const sought = useDeferredValue(text);
  const onPage = sought.trim() === '' ? [] : findOnPage(sought);
  // Among what was sought they would only stand twice.
  const offered = sought.trim() === '' ? known : known.filter(({ group }) => group !== 'Recent');
  const fitting = fittingPlaces([...offered, ...onPage], sought);
  const places = [...fitting, ...placesElsewhere(orgId, sought)];
  const chosen = places[Math.min(at, places.length - 1)];

  const go = (place: Place | undefined) => {
    if (place === undefined) return;
    onClose();
    router.push(place.href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = places.length - 1;
    if (event.key === 'Enter') go(chosen);
    else if (event.key === 'ArrowDown') setAt(at >= last ? 0 : at + 1);
    else if (event.key === 'ArrowUp') setAt(at <= 0 ? last : at - 1);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog.Root onOpenChange={(next) => !next && onClose()} open>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Dialog.Content
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
          }}
          onOpenAutoFocus={() => (cameFrom.current = document.activeElement)}
          className="fixed top-[12dvh] left-1/2 z-50 flex max-h-[70dvh] w-[min(560px,calc(100vw-24px))] -translate-x-1/2 animate-[appear_var(--t-slow)_var(--ease-out)] flex-col overflow-clip rounded-12 bg-surface-raised shadow-dialog forced-colors:border"
        >
          <Dialog.Title className="sr-only">Go to</Dialog.Title>
          <div className="flex items-center gap-2.5 border-b border-line px-4">
            <Icon className="text-text-3" name="search" />
            <input
              aria-activedescendant={chosen === undefined ? undefined : `${id}-${places.indexOf(chosen)}`}
              aria-autocomplete="list"
              aria-controls={`${id}-list`}
              aria-expanded
              aria-label="Go to a page, workspace, file or person"
              autoComplete="off"
              className="min-h-12 min-w-0 flex-1 bg-transparent text-14 text-text placeholder:text-text-3 focus-visible:outline-0"
              maxLength={200}
              onChange={(event) => {
                setText(event.target.value);
                setAt(0);
              }}
              onKeyDown={onKeyDown}
              placeholder="Go to a page, workspace, file or person"
              role="combobox"
              spellCheck={false}
              value={text}
            />
          </div>
          <Places chosen={chosen} id={id} onGo={go} places={places} />
          <p className="sr-only" role="status">
            {fitting.length === 0 ? 'Nothing of that name here' : ''}
          </p>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

type PlacesProps = { id: string; places: readonly Place[]; chosen: Place | undefined; onGo: (place: Place) => void };

function Places({ id, places, chosen, onGo }: PlacesProps) {
  const groups = [...new Set(places.map(({ group }) => group))];
  return (
    <div aria-label="Places" className="thin-scroll min-h-0 overflow-y-auto p-1.5" id={`${id}-list`} role="listbox">
      {groups.map((group) => (
        <div aria-labelledby={`${id}-${group}`} key={group} role="group">
          <p className="px-2.5 pt-2 pb-1 text-12 font-medium text-text-3" id={`${id}-${group}`} role="presentation">
            {group}
          </p>
          {places.map(
            (place, index) =>
              place.group === group && (
                <div
                  aria-selected={place === chosen}
                  className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded-6 px-2.5 text-text-2 hover:bg-hover aria-selected:bg-active aria-selected:text-text forced-colors:aria-selected:outline-2"
                  id={`${id}-${index}`}
                  key={`${place.group} ${place.href}`}
                  onClick={() => onGo(place)}
                  ref={(element) => {
                    if (place === chosen) element?.scrollIntoView({ block: 'nearest' });
                  }}
                  role="option"
                >
                  <Icon className="text-text-3" name={ICONS[group]} />
                  <bdi className="name min-w-0 truncate font-medium text-text">{place.label}</bdi>
                  <bdi className="ms-auto min-w-0 truncate text-12 text-text-2">{place.note}</bdi>
                </div>
              ),
          )}
        </div>
      ))}
      {places.length === 0 && <p className="px-2.5 py-4 text-text-2">Nothing of that name.</p>}
    </div>
  );
}
