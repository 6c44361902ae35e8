import { createHmac, timingSafeEqual } from 'node:crypto';
import { BlobProblem } from '@/sandbox/blobs/blob-errors';
import type { Core } from '@/sandbox/core';
import type { Place } from '@/sandbox/files/list-files';

const LIFE_MS = 30 * 60_000;
const PROTOCOL = '2023-08-03';
const SIGNED = ['se', 'sp', 'sv', 'sr', 'rscd'] as const;

type Permission = 'read' | 'write';
const permissions: Record<Permission, string> = { read: 'rt', write: 'wt' };

export interface VersionId {
  fileId: string;
  versionId: string;
}

/** A pre-signed address for reading one version, good for 30 minutes by the sandbox's clock. */
export function downloadLink(core: Core, place: Place, version: VersionId & { name: string }): string {
  const disposition = `attachment; filename*=UTF-8''${encodeRfc5987(version.name)}`;
  return link(core, place, version, { sp: permissions.read, rscd: disposition });
}

/** The same for sending the bytes of one version. */
export function uploadLink(core: Core, place: Place, version: VersionId): string {
  return link(core, place, version, { sp: permissions.write });
}

function link(core: Core, place: Place, version: VersionId, own: { sp: string; rscd?: string }): string {
  const path = `/file/${place.orgId}/${place.workspaceId}/${version.fileId}/${version.versionId}`;
  const expires = `${new Date(core.clock.now() + LIFE_MS).toISOString().slice(0, 19)}Z`;
  const query = {
    se: expires,
    sp: own.sp,
    sv: PROTOCOL,
    sr: 'b',
    ...(own.rscd === undefined ? {} : { rscd: own.rscd }),
  };
  const signed = new URLSearchParams({ ...query, sig: sign(core, path, query) });
  return `${core.settings.blobUrl ?? core.origin}${path}?${signed.toString()}`;
}

/** Throws 403 unless the link is ours, still good, and permits this. Other parameters do not count: clients append some. */
export function requireLink(core: Core, url: URL, permission: Permission): void {
  const query = url.searchParams;
  const values = Object.fromEntries(SIGNED.map((name) => [name, query.get(name) ?? undefined]));
  const given = Buffer.from(query.get('sig') ?? '');
  const right = Buffer.from(sign(core, url.pathname, values));
  const isOurs = given.length === right.length && timingSafeEqual(given, right);
  if (!isOurs || Date.parse(values.se ?? '') <= core.clock.now()) throw new BlobProblem('AuthenticationFailed');
  if (values.sp !== permissions[permission]) throw new BlobProblem('AuthorizationPermissionMismatch');
}

/** Signs decoded values: clients parse the query and write it anew. */
function sign(core: Core, path: string, query: Record<string, string | undefined>): string {
  const text = [path, ...SIGNED.map((name) => query[name] ?? '')].join('\n');
  return createHmac('sha256', core.keys.linkKey).update(text).digest('base64');
}

function encodeRfc5987(name: string): string {
  // encodeURIComponent throws on lone surrogates.
  const wellFormed = name.replace(/\p{Cs}/gu, '\uFFFD');
  return encodeURIComponent(wellFormed).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
