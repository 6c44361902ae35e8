'use client';

import { CopyButton } from '@/components/ui/copy-button';
import { EmptyState } from '@/components/ui/empty-state';
import { shownName } from '@/lib/names/shown-name';

type Props = { workspaceName: string; instanceAdmin: boolean };

/** Evo shows the files of a workspace only to those with a role in it; being an instance admin is none. */
export function NoRole({ workspaceName, instanceAdmin }: Props) {
  const workspace = shownName(workspaceName);
  const request = () =>
    `Could you give me a role in the Evo workspace ${workspace}? With viewer I can see its files; deleting and restoring them takes editor or owner.\n${window.location.href}`;
  return (
    <EmptyState
      actions={<CopyButton icon="copy" label="Copy a request" text={request} variant="plain" />}
      drawing="locked"
      title={`You have no role in ${workspace}`}
    >
      {instanceAdmin ? (
        <p>
          As an instance admin you see that this workspace exists and may manage who has a role in it. Its files are for
          people with a role here: an owner of <bdi>{workspace}</bdi>, or an instance admin in Evo, can give you one.
        </p>
      ) : (
        <p>
          Its files are for people with a role here. An owner of <bdi>{workspace}</bdi> can give you one.
        </p>
      )}
    </EmptyState>
  );
}
