import type { Connection } from '@/sandbox/store/database';

/*
 * Times are epoch milliseconds (bigint): a time that Evo printed once must compare equal when it
 * comes back as a filter. Files live in two partitions: `files_kept` holds the seed and what
 * people did, `files_generated` what the generate door made, so that a reset can truncate it.
 */
const tables = `
CREATE TABLE settings (key text PRIMARY KEY, value json NOT NULL);

CREATE TABLE accounts (
  id uuid PRIMARY KEY, position int NOT NULL, email text NOT NULL UNIQUE, given_name text NOT NULL,
  family_name text NOT NULL, service boolean NOT NULL DEFAULT false, token_epoch int NOT NULL DEFAULT 0,
  generated boolean NOT NULL DEFAULT false
);
CREATE TABLE organisations (id uuid PRIMARY KEY, position int NOT NULL, name text NOT NULL);
CREATE TABLE instance_members (
  org_id uuid NOT NULL, account_id uuid NOT NULL, role text NOT NULL, PRIMARY KEY (org_id, account_id)
);
CREATE TABLE invitations (
  id uuid PRIMARY KEY, org_id uuid NOT NULL, email text NOT NULL, status text NOT NULL, role text NOT NULL,
  created_at bigint NOT NULL, expires_at bigint NOT NULL, invited_by_email text NOT NULL
);
CREATE TABLE workspaces (
  id uuid PRIMARY KEY, org_id uuid NOT NULL, position int NOT NULL, name text NOT NULL, description text NOT NULL,
  default_coordinate_system text NOT NULL, labels text[] NOT NULL, created_at bigint NOT NULL,
  created_by uuid NOT NULL, updated_at bigint NOT NULL, updated_by uuid NOT NULL, deleted_at bigint,
  bounding_box json, ml_enabled boolean NOT NULL DEFAULT false
);
CREATE TABLE workspace_members (
  workspace_id uuid NOT NULL, account_id uuid NOT NULL, role text NOT NULL, PRIMARY KEY (workspace_id, account_id)
);

CREATE TABLE files (
  workspace_id uuid NOT NULL, file_id uuid NOT NULL, generated boolean NOT NULL DEFAULT false,
  pristine boolean NOT NULL DEFAULT false, name text COLLATE "C" NOT NULL, folder text COLLATE "C" NOT NULL,
  folded_name text COLLATE "C" NOT NULL, path_hash uuid NOT NULL, size bigint NOT NULL,
  version_id bigint NOT NULL, created_at bigint NOT NULL, created_by uuid, modified_at bigint NOT NULL,
  modified_by uuid, deleted_at bigint, deleted_by uuid,
  PRIMARY KEY (workspace_id, file_id, generated)
) PARTITION BY LIST (generated);
CREATE TABLE files_kept PARTITION OF files FOR VALUES IN (false);
CREATE TABLE files_generated PARTITION OF files FOR VALUES IN (true);
CREATE INDEX files_live_created ON files (workspace_id, created_at, file_id) WHERE deleted_at IS NULL;
CREATE INDEX files_live_modified ON files (workspace_id, modified_at, file_id) WHERE deleted_at IS NULL;
CREATE INDEX files_deleted ON files (workspace_id, deleted_at, file_id) WHERE deleted_at IS NOT NULL;
CREATE INDEX files_live_path ON files (workspace_id, path_hash) WHERE deleted_at IS NULL;
CREATE INDEX files_touched ON files_kept (workspace_id) WHERE NOT pristine;

CREATE TABLE file_older_versions (
  workspace_id uuid NOT NULL, file_id uuid NOT NULL, version_id bigint NOT NULL, generated boolean NOT NULL DEFAULT false,
  pristine boolean NOT NULL DEFAULT false, size bigint NOT NULL, created_at bigint NOT NULL, created_by uuid,
  PRIMARY KEY (workspace_id, file_id, version_id, generated)
) PARTITION BY LIST (generated);
CREATE TABLE file_older_versions_kept PARTITION OF file_older_versions FOR VALUES IN (false);
CREATE TABLE file_older_versions_generated PARTITION OF file_older_versions FOR VALUES IN (true);

CREATE TABLE files_before (LIKE files);
CREATE FUNCTION keep_original() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO evo.files_before SELECT OLD.*;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  NEW.pristine := false;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_original BEFORE UPDATE OR DELETE ON files_kept
  FOR EACH ROW WHEN (OLD.pristine) EXECUTE FUNCTION keep_original();

CREATE TABLE uploads (
  workspace_id uuid NOT NULL, file_id uuid NOT NULL, version_id bigint NOT NULL, name text COLLATE "C" NOT NULL,
  folder text COLLATE "C" NOT NULL, path_hash uuid NOT NULL, created_at bigint NOT NULL, created_by uuid NOT NULL,
  committed_at bigint, published boolean NOT NULL DEFAULT false, PRIMARY KEY (workspace_id, file_id, version_id)
);
CREATE INDEX uploads_path ON uploads (workspace_id, path_hash);
CREATE TABLE uncommitted_blocks (
  workspace_id uuid NOT NULL, file_id uuid NOT NULL, version_id bigint NOT NULL, block_id text COLLATE "C" NOT NULL,
  stored_as uuid NOT NULL, size bigint NOT NULL, PRIMARY KEY (workspace_id, file_id, version_id, block_id)
);
CREATE TABLE uploaded_blobs (
  workspace_id uuid NOT NULL, file_id uuid NOT NULL, version_id bigint NOT NULL, content_type text NOT NULL,
  blocks json NOT NULL, PRIMARY KEY (workspace_id, file_id, version_id)
);

CREATE TABLE oidc_entities (
  model text NOT NULL, id text NOT NULL, payload json NOT NULL, grant_id text, account_id text, uid text,
  consumed_at bigint, expires_at bigint, PRIMARY KEY (model, id)
);
CREATE INDEX oidc_entities_grant ON oidc_entities (grant_id);
CREATE INDEX oidc_entities_account ON oidc_entities (account_id);
CREATE INDEX oidc_entities_uid ON oidc_entities (uid) WHERE uid IS NOT NULL;

CREATE UNLOGGED TABLE journal (seq bigint PRIMARY KEY, call json NOT NULL);
`;

/** Drops whatever an older sandbox left and creates the empty tables. */
export async function createTables(connection: Connection): Promise<void> {
  await connection.query('DROP SCHEMA IF EXISTS evo CASCADE');
  await connection.query('CREATE SCHEMA evo');
  await connection.query(tables);
}
