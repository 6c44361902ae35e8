/** What the console knows of Evo. Vendor JSON is turned into these shapes in lib/evo and goes no further. */

export const ROLES = ['owner', 'editor', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

/** A person as Evo names them. Either word can be missing: Evo could not look the person up. */
export type Person = { id: string; name: string | null; email: string | null };

export type Hub = { code: string; name: string; url: string };

export type Organisation = { id: string; name: string; hubs: Hub[] };

export type Workspace = {
  id: string;
  name: string;
  description: string;
  hubCode: string;
  /** null: the caller, an instance admin, holds no role here. */
  role: Role | null;
  createdAt: string;
  updatedAt: string;
  updatedBy: Person | null;
};

export type Member = Person & { role: Role };

/** Somebody who belongs to the organisation, with the names of their roles in it as a whole (`Evo User`, `Evo Admin`). */
export type InstanceMember = Person & { instanceRoles: string[] };

/** Somebody asked to join the organisation. Who invited them, and when it ends, can be missing. */
export type Invitation = {
  id: string;
  email: string | null;
  status: string;
  instanceRoles: string[];
  createdAt: string;
  expiresAt: string;
  invitedBy: string | null;
};

export type EvoFile = {
  id: string;
  /** Exactly as Evo gave it: may hold controls, bidi marks or lone surrogates. Show it through lib/names only. */
  name: string;
  /** The folder, with a slash at both ends. */
  path: string;
  /** Bytes. */
  size: number;
  /** An int64; a string, since a number would lose digits. */
  versionId: string;
  /** ISO 8601, as is every time below. */
  createdAt: string;
  createdBy: Person | null;
  modifiedAt: string;
  modifiedBy: Person | null;
  deletedAt: string | null;
  deletedBy: Person | null;
};

/** A row of a list. id null: Evo gave none that is an id, so the row can be seen and not acted on. */
export type FileListRow = Omit<EvoFile, 'id'> & { id: string | null };

export type FileVersion = { versionId: string; size: number; createdAt: string; createdBy: Person | null };

/** `etag`: Evo's mark of the bytes, '' where it gave none. */
export type FileDetails = EvoFile & { etag: string; versions: FileVersion[] | null };

/** Where a workspace's API is found: the hub's address is Evo's own word, checked against the allowed origins. */
export type WorkspaceAddress = { hubUrl: string; orgId: string; workspaceId: string };
