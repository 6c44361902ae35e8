'use client';

import { parseRoleFilter } from '@/components/roles/roles-query';
import type { RolesSearch } from '@/components/roles/use-roles-search';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { MenuItem, MenuPopup, MenuRule, MenuSwitch } from '@/components/ui/menu-popup';
import { Select } from '@/components/ui/select';
import { SearchField } from '@/components/ui/text-field';
import { ToggleChip } from '@/components/ui/toggle-chip';
import { ROLES } from '@/lib/evo/model';
import { shownName } from '@/lib/names/shown-name';
import type { RoleMatrix } from '@/lib/roles/matrix';

const ROLE_OPTIONS = [...ROLES.map((role) => ({ value: role, label: role })), { value: 'none', label: 'no role' }];

type RolesToolbarProps = { matrix: RoleMatrix; search: RolesSearch; loading: boolean; onReadAgain: () => void };

/** What narrows the matrix. All of it lives in the address. */
export function RolesToolbar({ matrix, search, loading, onReadAgain }: RolesToolbarProps) {
  const { filter, change } = search;
  return (
    <div
      aria-label="Filters"
      className="flex flex-wrap items-center gap-2 border-b border-line px-5 py-3 phone:px-4"
      role="search"
    >
      <SearchField
        className="w-55 phone:min-h-10 phone:w-auto phone:flex-1"
        label="Find a person"
        maxLength={200}
        onChange={(event) => search.type(event.target.value)}
        placeholder="Find a person"
        value={filter.search}
      />
      <div className="flex flex-wrap items-center gap-2 phone:order-last phone:w-full">
        <ToggleChip
          count={matrix.people.filter(({ outside }) => outside).length}
          icon="outside"
          label="Outside"
          onPress={() => change({ outside: !filter.outside })}
          pressed={filter.outside}
        />
        <Select
          anyLabel="any"
          label="Role"
          onChange={(value) => change({ role: parseRoleFilter(value) })}
          options={ROLE_OPTIONS}
          value={filter.role ?? ''}
        />
        <WorkspaceChoice matrix={matrix} search={search} />
        {search.filtered ? (
          <Button onClick={search.clear} variant="ghost">
            Clear filters
          </Button>
        ) : null}
      </div>
      <span className="flex-1 phone:hidden" />
      <IconButton
        aria-disabled={loading}
        icon="retry"
        label="Read again"
        onClick={() => (loading ? undefined : onReadAgain())}
      />
    </div>
  );
}

function WorkspaceChoice({ matrix, search: { filter, change } }: { matrix: RoleMatrix; search: RolesSearch }) {
  const chosen = filter.workspaceIds;
  const toggle = (id: string, on: boolean) =>
    change({ workspaceIds: on ? [...chosen, id] : chosen.filter((one) => one !== id) });
  return (
    <Menu
      popup={(control) => (
        <MenuPopup control={control}>
          <MenuItem disabled={chosen.length === 0} onSelect={() => change({ workspaceIds: [] })}>
            All workspaces
          </MenuItem>
          <MenuRule />
          {matrix.workspaces.map(({ id, name }) => (
            <MenuSwitch checked={chosen.includes(id)} key={id} onChange={(on) => toggle(id, on)}>
              <bdi>{shownName(name)}</bdi>
            </MenuSwitch>
          ))}
        </MenuPopup>
      )}
      trigger={(button) => (
        <Button {...button} className="text-12">
          <span className="font-regular text-text-2">Workspaces</span>
          {chosen.length === 0 ? 'all' : chosen.length.toLocaleString('en')}
          <Icon className="text-text-3" name="chevron-down" size={12} />
        </Button>
      )}
    />
  );
}
