import type { Role } from '@/lib/evo/model';

// Messages are made of these as well, so they stand below both.
export type {
  FileOperation,
  OperationState,
  OutcomeFile,
  RecordedOperation,
  RefusedOperation,
} from '@/lib/activity/operation';

/** The ids a person's browser may send: strings until parsed. `hub` is needed only where an organisation has several. */
export type FileAddress = { orgId: string; workspaceId: string; fileId: string; hub?: string | undefined };

/** What the trail is told of the file and its place, beside the ids. */
export type KnownFile = {
  name: string;
  path: string;
  /** false: name and path are what the person's browser sent, not what Evo said. */
  fromEvo: boolean;
  workspaceName: string | null;
  /** The person's role where it was just read: a role, 'no role', or null for unknown. */
  roleThen: Role | 'no role' | null;
};

/** `versionId`: of an upload, the version to come. */
export type AttemptInput = FileAddress & { known: KnownFile; versionId?: string | undefined };
