import type { Role } from '@/lib/evo/model';
import { shownName } from '@/lib/names/shown-name';

type Place = { workspaceName: string; mayDelete: boolean };

/** That a person's role in a workspace (null: none) is another one by now, and what that means. */
export function roleNews(role: Role | null, { workspaceName, mayDelete }: Place): { title: string; body: string } {
  const workspace = shownName(workspaceName);
  if (role === null) {
    return {
      title: `You no longer have a role in ${workspace}`,
      body: `Its files are for people with a role there; an owner of ${workspace} can give you one. What was still waiting is not sent.`,
    };
  }
  const body = mayDelete
    ? 'You can list, delete and restore files there.'
    : 'You can list files there; deleting and restoring them takes owner or editor. What was still waiting is not sent.';
  return { title: `Your role in ${workspace} is now ${role}`, body };
}
