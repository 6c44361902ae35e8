'use client';

import { useQuery } from '@tanstack/react-query';
import { useRouter, useSearchParams } from 'next/navigation';
import { type FormEvent, useMemo } from 'react';
import { fileCount, grouped } from '@/components/files/count-text';
import { ExportListButton } from '@/components/files/export-list-button';
import type { ExtraColumn } from '@/components/files/list-export';
import { type FoundFile, foundFiles, lookedThrough } from '@/components/files/search/found-files';
import { FoundTable } from '@/components/files/search/found-table';
import { SearchNotes } from '@/components/files/search/search-notes';
import { searchSource } from '@/components/files/search/search-source';
import { LoadFailure } from '@/components/shell/load-failure';
import { loadReading } from '@/components/shell/load-reading';
import { PageFrame } from '@/components/shell/page-frame';
import { failureIn } from '@/components/shell/read-console';
import { useShellData } from '@/components/shell/shell-data';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { SearchField } from '@/components/ui/text-field';
import type { Organisation } from '@/lib/evo/model';
import { NOTHING_SOUGHT, type SearchReading } from '@/lib/files/search/search-reading';
import { shownName } from '@/lib/names/shown-name';
import { paths } from '@/lib/paths';

const FRESH_MS = 60_000;

/** Files by name in every workspace of an organisation in which the reader holds a role. */
export function SearchView({ organisation }: { organisation: Organisation }) {
  const text = useSearchParams().get('q')?.trim() ?? '';
  const { person } = useShellData();
  const { data, error, isFetching, refetch } = useQuery<SearchReading>({
    queryKey: ['search', organisation.id, person.id, text],
    queryFn: (context) => loadReading(searchSource(organisation.id, text), context),
    enabled: text !== '',
    staleTime: ({ state }) => (state.data?.endedAt == null ? 0 : FRESH_MS),
    structuralSharing: false,
    networkMode: 'always',
  });
  const reading = data ?? NOTHING_SOUGHT;
  const files = useMemo(() => foundFiles(reading), [reading]);
  return (
    <PageFrame
      crumbs={[{ label: organisation.name, href: paths.workspaces(organisation.id) }]}
      actions={
        files.length > 0 && (
          <ExportListButton
            complete={reading.endedAt !== null}
            extra={workspaceColumns(files)}
            rows={files.map(({ file }) => file)}
          />
        )
      }
      heading="Search files"
      status={
        <>
          <span className="tabular-nums phone:flex-1" role="status">
            {text === '' ? '' : statusWords(reading, files.length)}
          </span>
          {isFetching && <span aria-hidden="true" className="spinner [--wait:1s]" />}
        </>
      }
    >
      <SearchForm key={text} orgId={organisation.id} text={text} />
      {error !== null && !isFetching ? (
        <LoadFailure failure={failureIn(error)} onRetry={() => void refetch()} title="The search didn't end" />
      ) : null}
      <SearchNotes reading={reading} />
      {files.length > 0 ? (
        <FoundTable files={files} orgId={organisation.id} severalHubs={organisation.hubs.length > 1} />
      ) : null}
      {reading.endedAt !== null && files.length === 0 ? (
        <EmptyState drawing="gap" title="No files found">
          No file in your workspaces has a name with these letters in it.
        </EmptyState>
      ) : null}
    </PageFrame>
  );
}

function workspaceColumns(files: readonly FoundFile[]): ExtraColumn[] {
  const places = new Map(files.map(({ file, workspace }) => [file, workspace]));
  return [
    {
      head: 'Workspace',
      key: 'workspace',
      cell: (file) => shownName(places.get(file)?.name ?? ''),
      value: (file) => places.get(file)?.name ?? null,
    },
  ];
}

function SearchForm({ orgId, text }: { orgId: string; text: string }) {
  const router = useRouter();
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const sought = new FormData(event.currentTarget).get('q');
    router.replace(paths.search(orgId, typeof sought === 'string' ? sought.trim() : ''));
  };
  return (
    <form className="flex items-center gap-2 px-5 py-3 phone:px-4" onSubmit={onSubmit} role="search">
      <SearchField
        className="w-96 phone:min-h-10 phone:flex-1"
        defaultValue={text}
        label="Search files in your workspaces"
        maxLength={200}
        name="q"
        placeholder="Part of a file’s name"
      />
      <Button className="phone:min-h-10" type="submit">
        Search
      </Button>
    </form>
  );
}

function statusWords(reading: SearchReading, found: number): string {
  const { workspaces, endedAt, places } = reading;
  const looked = [...places.values()].reduce((sum, place) => sum + place.looked, 0);
  const where = `${grouped(lookedThrough(reading))} of ${grouped(workspaces.length)} workspaces`;
  if (endedAt === null) return `Looked through ${where}, ${fileCount(looked)}. ${fileCount(found)} found so far`;
  return `${fileCount(found)} found in ${where}`;
}
