'use client';

import { Link } from '@/components/ui/link';
import type { MouseEvent } from 'react';
import { ACTION_WORDS } from '@/components/activity/activity-words';
import { OutcomeBadge } from '@/components/activity/outcome-badge';
import { entryLinkId } from '@/components/activity/use-open-entry';
import { CutName } from '@/components/shell/cut-name';
import { EvoName } from '@/components/shell/evo-name';
import { FileTypeIcon } from '@/components/shell/file-type-icon';
import { PersonName } from '@/components/shell/person-name';
import { RoleMark } from '@/components/shell/role-mark';
import { Icon } from '@/components/ui/icon';
import { Cell, HeadCell, Row, RowHead, Table, TableBody } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import { dayOf, formatTime } from '@/components/ui/time-format';
import { useTimeZone } from '@/components/ui/time-zone';
import type { ActivityEntry } from '@/lib/activity/entry';
import { ROLES } from '@/lib/evo/model';
import { shownName } from '@/lib/names/shown-name';
import { paths } from '@/lib/paths';

/** The workspace gives way where the list is narrow, beside an open entry. */
const WHERE_THERE_IS_ROOM = '@max-3xl:hidden';
/** So do person and action where it is narrower still: the open entry names both. */
const WHERE_THERE_IS_SOME = 'not-phone:@max-xl:hidden';

type ActivityTableProps = {
  orgId: string;
  entries: readonly ActivityEntry[];
  /** How many entries of a day match, whether shown or not; a day left out was not counted. */
  counts: Readonly<Record<string, number>>;
  openEntryId: string | null;
  onOpen: (entryId: string) => void;
};

/** Entries, newest first, under the days they belong to in the reader's time zone. */
export function ActivityTable({ orgId, entries, counts, openEntryId, onOpen }: ActivityTableProps) {
  const zone = useTimeZone();
  return (
    <Table
      head={
        <>
          <HeadCell aria-sort="descending" className="w-24 text-text">
            <span className="inline-flex items-center gap-1">
              Time
              <Icon name="arrow-down" size={12} />
            </span>
          </HeadCell>
          <HeadCell className="w-34">Outcome</HeadCell>
          <HeadCell className={`w-44 @max-4xl:w-40 ${WHERE_THERE_IS_SOME}`}>Person</HeadCell>
          <HeadCell className={`w-32 @max-4xl:w-26 ${WHERE_THERE_IS_SOME}`}>Action</HeadCell>
          <HeadCell>Object</HeadCell>
          <HeadCell className={`w-44 @max-4xl:w-36 ${WHERE_THERE_IS_ROOM}`}>Workspace</HeadCell>
        </>
      }
      label="Activity"
    >
      {byDay(entries, zone).map(({ day, entries: ofDay }) => (
        <TableBody key={day}>
          <DayRow at={ofDay[0]?.at ?? ''} count={counts[day]} zone={zone} />
          {ofDay.map((entry) => (
            <EntryRow entry={entry} isOpen={entry.id === openEntryId} key={entry.id} onOpen={onOpen} orgId={orgId} />
          ))}
        </TableBody>
      ))}
    </Table>
  );
}

type Day = { day: string; entries: ActivityEntry[] };

function byDay(entries: readonly ActivityEntry[], zone: string): Day[] {
  const days: Day[] = [];
  for (const entry of entries) {
    const day = dayOf(Date.parse(entry.at), zone);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}

function DayRow({ at, count, zone }: { at: string; count: number | undefined; zone: string }) {
  return (
    <tr className="phone:block" role="row">
      <th
        className="sticky top-8 z-[1] h-7 border-b border-line-soft bg-surface-sunken ps-5 text-start text-12 font-medium text-text-2 phone:top-0 phone:flex phone:items-center phone:ps-4"
        colSpan={6}
        role="rowheader"
        scope="rowgroup"
      >
        <span suppressHydrationWarning>{formatTime(Date.parse(at), 'day', zone)}</span>
        {count === undefined ? null : (
          <span className="ms-2 font-normal text-text-3 tabular-nums">
            {count.toLocaleString('en')}
            <span className="sr-only">{count === 1 ? ' entry' : ' entries'}</span>
          </span>
        )}
      </th>
    </tr>
  );
}

type EntryRowProps = Pick<ActivityTableProps, 'orgId' | 'onOpen'> & { entry: ActivityEntry; isOpen: boolean };

function EntryRow({ orgId, entry, isOpen, onOpen }: EntryRowProps) {
  const role = ROLES.find((one) => one === entry.roleThen);
  return (
    <Row
      aria-current={isOpen || undefined}
      className={`relative ${isOpen ? 'bg-current-row [--row-bg:var(--current)] not-phone:shadow-[inset_2px_0_0_var(--accent)]' : ''}`}
    >
      <RowHead className="phone:order-5 phone:text-end phone:text-12">
        {/* The link's box covers the row, so that all of it can be pressed. */}
        <Link
          className="after:absolute after:inset-0 hover:underline"
          href={paths.activityEntry(orgId, entry.id)}
          id={entryLinkId(entry.id)}
          onClick={(event) => {
            if (isPlain(event)) {
              event.preventDefault();
              onOpen(entry.id);
            }
          }}
          prefetch={false}
        >
          <Time className="relative" form="clock" value={entry.at} />
        </Link>
      </RowHead>
      <Cell className="phone:order-2 phone:text-end">
        <OutcomeBadge outcome={entry.outcome} />
      </Cell>
      <Cell
        className={`${WHERE_THERE_IS_SOME} phone:order-3 phone:col-start-1 phone:text-12 ${entry.object ? 'phone:ps-6!' : ''}`}
      >
        <span className="inline-flex max-w-full items-center gap-1.5 align-middle text-text">
          <PersonName className="truncate" person={entry.person} />
          {role ? <RoleMark role={role} /> : null}
          {entry.object ? <span className="text-text-2 not-phone:hidden">{ACTION_WORDS[entry.action]}</span> : null}
        </span>
      </Cell>
      <Cell className={`phone:hidden ${WHERE_THERE_IS_SOME}`}>{ACTION_WORDS[entry.action]}</Cell>
      <Cell className="phone:order-1 phone:text-14">
        <ObjectName entry={entry} />
      </Cell>
      <Cell className={`phone:hidden ${WHERE_THERE_IS_ROOM}`}>
        {entry.workspace ? <WorkspaceName entry={entry} /> : '–'}
      </Cell>
    </Row>
  );
}

/** Whether it opens here; with a key held, a browser opens the page elsewhere. */
function isPlain(event: MouseEvent): boolean {
  return !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
}

function ObjectName({ entry }: { entry: ActivityEntry }) {
  if (entry.object === null) {
    return (
      <>
        <span className="text-text-3 phone:hidden">–</span>
        <span className="font-medium text-text not-phone:hidden">{ACTION_WORDS[entry.action]}</span>
      </>
    );
  }
  return (
    <span className="flex min-w-0 items-center gap-2 text-text phone:font-medium">
      <FileTypeIcon name={entry.object.name} />
      <CutName shown={shownName(entry.object.name)} />
    </span>
  );
}

function WorkspaceName({ entry }: { entry: ActivityEntry }) {
  const { workspace } = entry;
  if (workspace === null) return null;
  return workspace.name === null ? (
    <span className="mono text-text-3">{workspace.id.slice(0, 8)}</span>
  ) : (
    <EvoName name={workspace.name} />
  );
}
