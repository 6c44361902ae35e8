import { RoleGlyph } from '@/components/shell/role-mark';
import { Badge } from '@/components/ui/badge';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { shownName } from '@/lib/names/shown-name';
import { domainOf } from '@/lib/roles/home-domain';
import type { MatrixPerson } from '@/lib/roles/matrix';

type PersonBadgesProps = {
  person: MatrixPerson;
  isReader: boolean;
  /** Where a phone has no room for a domain: its sign stands for it. */
  narrow?: boolean;
};

/** What sets a person apart: an instance admin, the reader, somebody of another e-mail domain. */
export function PersonBadges({ person, isReader, narrow = false }: PersonBadgesProps) {
  return (
    <>
      {person.instanceAdmin ? (
        <span className="inline-flex shrink-0 text-text-2" data-tip={person.instanceRoles.map(shownName).join(', ')}>
          <RoleGlyph role="instance admin" />
          <VisuallyHidden> instance admin</VisuallyHidden>
        </span>
      ) : null}
      {isReader ? <Badge tone="line">you</Badge> : null}
      {person.outside ? (
        <Badge icon="outside" tone="warning">
          <VisuallyHidden>outside, </VisuallyHidden>
          <bdi className={`max-w-28 truncate ${narrow ? 'phone:sr-only' : ''}`}>
            {shownName(domainOf(person.email) ?? '')}
          </bdi>
        </Badge>
      ) : null}
    </>
  );
}
