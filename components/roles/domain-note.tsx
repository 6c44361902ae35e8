import { shownName } from '@/lib/names/shown-name';
import type { HomeDomain } from '@/lib/roles/home-domain';

/** How the console tells who is from outside. */
export function DomainNote({ home }: { home: HomeDomain | null }) {
  if (home === null) {
    return <p>No e-mail domain is shared by more than half of the people here, so nobody is marked as from outside.</p>;
  }
  return (
    <p>
      Outside: whoever has another e-mail domain than <bdi>{shownName(home.domain)}</bdi>, which{' '}
      {home.people.toLocaleString('en')} of {home.of.toLocaleString('en')} people here share. Evo names no domain of an
      organisation, so the console takes the one that more than half have.
    </p>
  );
}
