'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { ConsoleMark } from '@/components/shell/console-mark';
import { useShellData } from '@/components/shell/shell-data';
import { Icon } from '@/components/ui/icon';
import { latePart } from '@/components/ui/late-part';
import { Menu, type MenuTrigger } from '@/components/ui/menu';
import type { Hub, Organisation } from '@/lib/evo/model';
import { shownName } from '@/lib/names/shown-name';
import { paths } from '@/lib/paths';

type Place = { organisation: Organisation; hub: Hub };

export const PlacesPopup = latePart(() =>
  import('@/components/shell/places-popup').then((module) => module.PlacesPopup),
);

const keyOf = ({ organisation, hub }: Place) => `${organisation.id} ${hub.code}`;

/** The button that tells the organisation and hub in use, and its list of all the others. */
export function OrganisationSwitch({ compact = false }: { compact?: boolean }) {
  const { organisations, orgId } = useShellData();
  const hubCode = useSearchParams().get('hub');
  const router = useRouter();

  const places: Place[] = organisations.flatMap((organisation) =>
    organisation.hubs.map((hub) => ({ organisation, hub })),
  );
  const here = places.filter(({ organisation }) => organisation.id === orgId);
  const current = here.find(({ hub }) => hub.code === hubCode) ?? here[0];

  const go = (key: string) => {
    const place = places.find((one) => keyOf(one) === key);
    if (!place) return;
    const several = place.organisation.hubs.length > 1;
    router.push(paths.workspaces(place.organisation.id, several ? place.hub.code : undefined));
  };

  if (places.length === 0) return <NoPlace compact={compact} />;
  return (
    <Menu
      popup={(control) => (
        <PlacesPopup
          control={control}
          onChange={go}
          onMissing={control.onClose}
          options={places.map((place) => ({ value: keyOf(place), label: <PlaceName place={place} /> }))}
          value={current ? keyOf(current) : ''}
        />
      )}
      trigger={(button) => <SwitchButton button={button} compact={compact} current={current} />}
    />
  );
}

/** Nothing to switch to: the mark alone. */
function NoPlace({ compact }: { compact: boolean }) {
  return (
    <p className="flex min-h-11 items-center gap-2.5 p-1.5 font-semibold">
      <ConsoleMark />
      <span className={compact ? 'rail:sr-only' : ''}>File console</span>
    </p>
  );
}

type SwitchButtonProps = { button: MenuTrigger; current: Place | undefined; compact: boolean };

function SwitchButton({ button, current, compact }: SwitchButtonProps) {
  const words = compact ? 'rail:sr-only' : '';
  return (
    <button
      {...button}
      className={`flex min-h-11 w-full items-center gap-2.5 rounded-8 p-1.5 text-start hover:bg-active aria-expanded:bg-active ${compact ? 'rail:px-1.5' : ''}`}
      type="button"
    >
      <ConsoleMark />
      <span className={`min-w-0 flex-1 ${words}`}>
        <span className="block truncate leading-4 font-semibold">
          {current ? shownName(current.organisation.name) : 'File console'}
        </span>{' '}
        <span className="block truncate text-12 text-text-2">
          {current ? `Hub ${shownName(current.hub.code)}` : 'No organisation'}
        </span>{' '}
        <span className="sr-only">Switch organisation or hub</span>
      </span>
      <Icon className={`text-text-3 ${compact ? 'rail:hidden' : ''}`} name="chevrons" />
    </button>
  );
}

function PlaceName({ place }: { place: Place }) {
  return (
    <span className="min-w-0">
      <span className="block truncate">{shownName(place.organisation.name)}</span>
      <span className="block truncate text-12 text-text-2">Hub {shownName(place.hub.code)}</span>
    </span>
  );
}
