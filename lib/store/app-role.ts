import { sql, type Kysely } from 'kysely';
import type { Schema } from '@/lib/store/schema';

/** What the console works as once the tables stand: it may add to the trail and read it, and nothing else. */
export const APP_ROLE = 'evo_console_app';

const CREATE_ROLE = sql`do $$
  begin
    create role evo_console_app nologin;
  exception
    when duplicate_object or unique_violation then null; -- another database of this cluster was quicker
    when insufficient_privilege then null; -- told of by the caller, which looks whether the role is usable
  end
$$`;

const JOIN_ROLE = sql`do $$
  begin
    if not pg_has_role(current_user, 'evo_console_app', 'MEMBER') then
      execute format('grant evo_console_app to %I', current_user);
    end if;
  exception
    when insufficient_privilege or undefined_object or unique_violation then null;
  end
$$`;

const GRANTS = sql`
  revoke all on all tables in schema public from evo_console_app;
  grant usage on schema public to evo_console_app;
  grant select, insert, update, delete on person, session, in_flight, rate_window, archive_wanted to evo_console_app;
  grant select, insert on activity to evo_console_app;
  grant select, insert, update on activity_head, trail_check to evo_console_app;
  grant select on kysely_migration to evo_console_app;`;

/** Any number of its own: processes that begin together on one database wait here for one another. */
const ROLE_LOCK = 7_201_911;

/** Makes the role and its rights where they are missing. Returns false where this database's login may not. */
export async function ensureAppRole(db: Kysely<Schema>): Promise<boolean> {
  if (await canUseAppRole(db)) return true;
  return db.transaction().execute(async (transaction) => {
    // PostgreSQL answers "tuple concurrently updated" to two grants on one table at the same time.
    await sql`select pg_advisory_xact_lock(${ROLE_LOCK})`.execute(transaction);
    if (await canUseAppRole(transaction)) return true;
    await CREATE_ROLE.execute(transaction);
    await JOIN_ROLE.execute(transaction);
    if (!(await isMember(transaction))) return false;
    await GRANTS.execute(transaction);
    return true;
  });
}

/** Whether a connection of this login may work as the app role, and that role has what the console needs. */
export async function canUseAppRole(db: Kysely<Schema>): Promise<boolean> {
  if (!(await isMember(db))) return false;
  const { rows } = await sql<{ usable: boolean }>`select
    coalesce(bool_and(has_table_privilege('evo_console_app', name, needed)), false)
      and not coalesce(has_table_privilege('evo_console_app', to_regclass('activity'), 'UPDATE, DELETE, TRUNCATE'), true) as usable
    from (values
      (to_regclass('person'), 'UPDATE'), (to_regclass('session'), 'UPDATE'), (to_regclass('in_flight'), 'DELETE'),
      (to_regclass('rate_window'), 'DELETE'), (to_regclass('archive_wanted'), 'DELETE'), (to_regclass('activity'), 'INSERT'), (to_regclass('activity'), 'SELECT'),
      (to_regclass('activity_head'), 'UPDATE'), (to_regclass('trail_check'), 'UPDATE'), (to_regclass('kysely_migration'), 'SELECT')
    ) as rights (name, needed)`.execute(db);
  return rows[0]?.usable ?? false;
}

async function isMember(db: Kysely<Schema>): Promise<boolean> {
  const { rows } = await sql<{ member: boolean }>`select
    exists (select from pg_roles where rolname = 'evo_console_app' and pg_has_role(current_user, oid, 'MEMBER')) as member`.execute(
    db,
  );
  return rows[0]?.member ?? false;
}
