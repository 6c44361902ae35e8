'use client';

import { useEffect, useState } from 'react';
import type { ConsoleStatus } from '@/components/shell/console-status';
import { useShellData } from '@/components/shell/shell-data';
import { useWatchedConsole } from '@/components/shell/use-console-watch';
import type { Hub } from '@/lib/evo/model';

const WORDS: Record<ConsoleStatus['silent'][number]['api'], string> = { file: 'File API', workspace: 'Workspace API' };
const TOLD_MS = 8_000;

/** What of Evo does not answer here, in words; null where all of it does. `ended`: it has just begun to answer again. */
export function useSilence(): { silent: string | null; ended: boolean } {
  const { organisations, orgId } = useShellData();
  const watched = useWatchedConsole();
  const hubs = organisations.filter(({ id }) => orgId === null || id === orgId).flatMap((each) => each.hubs);
  // Without a hub to go by, all that is silent may matter.
  const here = watched.silent.filter((each) => hubs.length === 0 || hubs.some((hub) => isAt(hub, each.hubUrl)));
  const words = [...new Set(here.map(({ api }) => WORDS[api]))].sort().join(' and ');
  const silent = words === '' ? null : words;

  const [before, setBefore] = useState(silent);
  const [ended, setEnded] = useState(false);
  if (before !== silent) {
    setBefore(silent);
    setEnded(silent === null);
  }
  useEffect(() => {
    if (!ended) return;
    const timer = setTimeout(() => setEnded(false), TOLD_MS);
    return () => clearTimeout(timer);
  }, [ended]);
  return { silent, ended };
}

function isAt({ url }: Hub, origin: string): boolean {
  return URL.canParse(url) && new URL(url).origin === origin;
}
