import { Link } from '@/components/ui/link';
import { personLabel } from '@/components/shell/person-name';
import { buttonClass } from '@/components/ui/button';
import type { ActivityPerson } from '@/lib/activity/entry';
import { paths } from '@/lib/paths';

/** Leads to all that is on record of a person. */
export function PersonEntriesLink({ orgId, person }: { orgId: string; person: ActivityPerson }) {
  return (
    <Link
      className={`${buttonClass()} max-w-full`}
      href={paths.activity(orgId, { time: 'all', person: person.id })}
      prefetch={false}
    >
      <span className="truncate">
        Show everything by <bdi>{personLabel(person)}</bdi>
      </span>
    </Link>
  );
}
