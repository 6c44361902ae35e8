import type { Database } from '@/sandbox/store/database';

export interface Account {
  id: string;
  email: string;
  givenName: string;
  familyName: string;
  name: string;
  service: boolean;
  /** Made by a control door: kept off the sign-in page, gone with the next reset. */
  generated: boolean;
  /** Tokens that were minted under an earlier epoch are no longer valid. */
  tokenEpoch: number;
}

interface Row {
  id: string;
  email: string;
  given_name: string;
  family_name: string;
  service: boolean;
  generated: boolean;
  token_epoch: number;
}

/** Everybody who can sign in. Held in memory: whoever adds or removes accounts calls `reload`. */
export class Accounts {
  private readonly byId = new Map<string, Account>();

  private constructor(private readonly database: Database) {}

  static async load(database: Database): Promise<Accounts> {
    const accounts = new Accounts(database);
    await accounts.reload();
    return accounts;
  }

  /** Takes over who is in the database now. */
  async reload(): Promise<void> {
    const found = await this.database.query<Row>('SELECT * FROM accounts ORDER BY position');
    this.byId.clear();
    for (const row of found.rows) {
      this.byId.set(row.id, {
        id: row.id,
        email: row.email,
        givenName: row.given_name,
        familyName: row.family_name,
        name: `${row.given_name} ${row.family_name}`,
        service: row.service,
        generated: row.generated,
        tokenEpoch: row.token_epoch,
      });
    }
  }

  /** In the order of the seed: the five main accounts first. */
  all(): Account[] {
    return [...this.byId.values()];
  }

  find(id: string): Account | undefined {
    return this.byId.get(id);
  }

  /** By e-mail address (any letter case) or id. */
  findByName(emailOrId: string): Account | undefined {
    const wanted = emailOrId.toLowerCase();
    return this.byId.get(wanted) ?? this.all().find((account) => account.email === wanted);
  }

  /** Ends every token and every grant of the account. */
  async revoke(account: Account): Promise<void> {
    account.tokenEpoch += 1;
    await this.database.query('UPDATE accounts SET token_epoch = $2 WHERE id = $1', [account.id, account.tokenEpoch]);
    await this.database.query('DELETE FROM oidc_entities WHERE account_id = $1', [account.id]);
  }
}
