import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningSandbox, startSandbox } from '@/sandbox/server';
import type { Settings } from '@/sandbox/settings';
import { createTestDatabase } from '@/sandbox/test/test-database';

export const CLIENT_SECRET = 'a secret for tests';
export const CONSOLE_ORIGIN = 'http://localhost:3999';

type Json = Record<string, unknown>;

interface StateWorkspace {
  id: string;
  name: string;
  files: number;
  deletedFiles: number;
  roles: Record<string, string>;
}

export interface State {
  now: string;
  clockOffsetSeconds: number;
  issuer: string;
  organisations: { id: string; name: string; workspaces: StateWorkspace[] }[];
  accounts: { id: string; email: string; name: string; instanceRole: string | null }[];
}

export interface Answer<Body = Json> {
  status: number;
  headers: Headers;
  text: string;
  /** The body as JSON; reading it fails the test when it is none. */
  json: Body;
}

/** A sandbox that really listens, with a database of its own. */
export class TestSandbox {
  readonly complaints: string[] = [];
  private readonly tokens = new Map<string, string>();

  private constructor(
    readonly origin: string,
    readonly databaseUrl: string,
    readonly dataDir: string,
    private readonly running: RunningSandbox,
    private readonly cleanUp: () => Promise<void>,
  ) {}

  static async start(changes: Partial<Settings> = {}): Promise<TestSandbox> {
    const database = await createTestDatabase();
    const dataDir = await mkdtemp(join(tmpdir(), 'sandbox-test-'));
    const complaints: string[] = [];
    const settings: Settings = {
      port: 0,
      databaseUrl: database.url,
      dataDir,
      consoleOrigins: [CONSOLE_ORIGIN],
      clientSecret: CLIENT_SECRET,
      blobUrl: null,
      tls: null,
      bigSurveyFiles: 300,
      ...changes,
    };
    const running = await startSandbox(settings, (message) => complaints.push(message));
    const sandbox = new TestSandbox(running.origin, database.url, dataDir, running, async () => {
      await database.drop();
      await rm(dataDir, { recursive: true });
    });
    sandbox.complaints.push(...complaints);
    complaints.push = (...more) => sandbox.complaints.push(...more);
    return sandbox;
  }

  /** Of the second listener. */
  get tlsPort(): number | null {
    return this.running.tlsPort;
  }

  async stop(): Promise<void> {
    await this.running.close();
    await this.cleanUp();
  }

  async state(): Promise<State> {
    return (await this.door<State>('GET', '/state')).json;
  }

  async door<Body = Json>(
    method: string,
    path: string,
    body?: unknown,
    headers: HeadersInit = {},
  ): Promise<Answer<Body>> {
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    return toAnswer<Body>(await fetch(`${this.origin}/_sandbox${path}`, init));
  }

  /** A valid token of `owner`, `editor`, … ; one token is used again until `forgetTokens`. */
  async token(who: string, options: Json = {}): Promise<string> {
    const kept = this.tokens.get(who);
    if (kept !== undefined && Object.keys(options).length === 0) return kept;
    const account = who.includes('@') ? who : `${who}@sandbox.example`;
    const made = await this.door<{ access_token: string }>('POST', '/token', { account, ...options });
    if (Object.keys(options).length === 0) this.tokens.set(who, made.json.access_token);
    return made.json.access_token;
  }

  forgetTokens(): void {
    this.tokens.clear();
  }

  /** Calls the API as somebody; `path` begins with a slash. */
  async as<Body = Json>(
    who: string,
    method: string,
    path: string,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const authorization = `Bearer ${await this.token(who)}`;
    return this.call<Body>(method, path, { authorization, ...headers });
  }

  /** Calls the API as somebody with a JSON body. */
  async send<Body = Json>(who: string, method: string, path: string, body: unknown): Promise<Answer<Body>> {
    const headers = { authorization: `Bearer ${await this.token(who)}`, 'content-type': 'application/json' };
    return toAnswer<Body>(
      await fetch(this.origin + path, { method, headers, body: JSON.stringify(body), redirect: 'manual' }),
    );
  }

  async call<Body = Json>(method: string, path: string, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    const url = path.startsWith('http') ? path : this.origin + path;
    return toAnswer<Body>(await fetch(url, { method, headers, redirect: 'manual' }));
  }
}

async function toAnswer<Body>(response: Response): Promise<Answer<Body>> {
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    get json(): Body {
      const body: Body = JSON.parse(text);
      return body;
    },
  };
}
