import { type Adapter, type AdapterPayload, errors } from 'oidc-provider';
import type { Core } from '@/sandbox/core';

interface Row {
  payload: AdapterPayload;
  consumed_at: string | null;
}

const seconds = (): number => Math.floor(Date.now() / 1000);
const ENDED_BY_GRANT = new Set(['AccessToken', 'AuthorizationCode', 'RefreshToken', 'Grant']);

/** Keeps what oidc-provider knows (sessions, grants, codes, refresh tokens) in PostgreSQL. */
export class OidcAdapter implements Adapter {
  constructor(
    private readonly core: Core,
    private readonly model: string,
  ) {}

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    const expiresAt = expiresIn === undefined ? null : seconds() + expiresIn;
    await this.core.database.query(
      `INSERT INTO oidc_entities (model, id, payload, grant_id, account_id, uid, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (model, id) DO UPDATE SET payload = excluded.payload, grant_id = excluded.grant_id,
         account_id = excluded.account_id, uid = excluded.uid, expires_at = excluded.expires_at`,
      [
        this.model,
        id,
        JSON.stringify(payload),
        payload.grantId ?? null,
        payload.accountId ?? null,
        payload.uid ?? null,
        expiresAt,
      ],
    );
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    return this.findBy('id', id);
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.findBy('uid', uid);
  }

  /** Device codes are not offered. */
  async findByUserCode(): Promise<undefined> {
    return undefined;
  }

  /** Only the first of two simultaneous uses may win, or rotation would hand out two living tokens. */
  async consume(id: string): Promise<void> {
    const graceSeconds = this.graceSeconds();
    const consumed = await this.core.database.query(
      `UPDATE oidc_entities SET consumed_at = coalesce(consumed_at, $3::bigint)
       WHERE model = $1 AND id = $2 AND (consumed_at IS NULL OR consumed_at >= $3::bigint - $4::bigint) AND ($4 > 0 OR consumed_at IS NULL)
       RETURNING 1`,
      [this.model, id, seconds(), graceSeconds],
    );
    if (consumed.rows.length === 0) throw new errors.InvalidGrant('already used');
  }

  async destroy(id: string): Promise<void> {
    await this.core.database.query('DELETE FROM oidc_entities WHERE model = $1 AND id = $2', [this.model, id]);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    if (!ENDED_BY_GRANT.has(this.model)) return;
    await this.core.database.query('DELETE FROM oidc_entities WHERE model = $1 AND grant_id = $2', [
      this.model,
      grantId,
    ]);
  }

  private async findBy(column: 'id' | 'uid', value: string): Promise<AdapterPayload | undefined> {
    // PostgreSQL text cannot hold it, so nothing of that name exists.
    if (value.includes('\u0000')) return undefined;
    const found = await this.core.database.query<Row>(
      `SELECT payload, consumed_at FROM oidc_entities WHERE model = $1 AND ${column} = $2 AND (expires_at IS NULL OR expires_at > $3)`,
      [this.model, value, seconds()],
    );
    const row = found.rows[0];
    if (row === undefined) return undefined;
    const consumedAt = row.consumed_at === null ? undefined : Number(row.consumed_at);
    const forgiven =
      consumedAt !== undefined && this.graceSeconds() > 0 && seconds() - consumedAt <= this.graceSeconds();
    return consumedAt === undefined || forgiven ? row.payload : { ...row.payload, consumed: consumedAt };
  }

  private graceSeconds(): number {
    return this.model === 'RefreshToken' ? this.core.switches.values.refreshReuseGraceSeconds : 0;
  }
}
