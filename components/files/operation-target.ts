import type { ListedFile } from '@/components/files/listed-file';
import type { Teller } from '@/components/files/operation-runner';
import type { FileActionInput } from '@/lib/files/input';
import type { FileOperation } from '@/lib/files/operation';
import type { WorkspacePlace } from '@/lib/workspaces/place';

/** The one file an operation is about, and what is known of it. */
export type OperationTarget = {
  place: WorkspacePlace;
  workspaceName: string;
  /** Who is signed in: tells one's own deletion from another's when it has to be read back. */
  personId: string;
  file: ListedFile;
  /** From a reading made just before. */
  ticket?: string | undefined;
  versions?: number | null | undefined;
};

/** `teller`: who tells it, where it is one of several; else it has a toast of its own. */
export type Operation = { kind: FileOperation; target: OperationTarget; teller?: Teller };

/** What the server is told: ids, the signed reading if there is one, and the name as it stood in the list. */
export function actionInput({ place, file, ticket }: OperationTarget): FileActionInput {
  return {
    orgId: place.orgId,
    workspaceId: place.workspaceId,
    hub: place.hub,
    fileId: file.id,
    ticket,
    listed: { name: file.name, path: file.path },
  };
}
