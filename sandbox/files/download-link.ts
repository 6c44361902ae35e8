import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Core } from '@/sandbox/core';
import type { Place } from '@/sandbox/files/list-files';

const LIFE_MS = 30 * 60_000;
const PROTOCOL = '2023-08-03';

export interface BlobId {
  fileId: string;
  versionId: string;
  name: string;
}

/** A pre-signed address for one version, good for 30 minutes by the sandbox's clock. */
export function downloadLink(core: Core, place: Place, blob: BlobId): string {
  const path = `/file/${place.orgId}/${place.workspaceId}/${blob.fileId}/${blob.versionId}`;
  const expires = `${new Date(core.clock.now() + LIFE_MS).toISOString().slice(0, 19)}Z`;
  const disposition = `attachment; filename*=UTF-8''${encodeRfc5987(blob.name)}`;
  const query = { se: expires, sp: 'rt', sv: PROTOCOL, sr: 'b', rscd: disposition };
  const signed = new URLSearchParams({ ...query, sig: sign(core, path, query) });
  return `${core.settings.blobUrl ?? core.origin}${path}?${signed.toString()}`;
}

/** Whether the link's signature is ours and still good. Other parameters do not count: clients may append some. */
export function isValidLink(core: Core, path: string, query: URLSearchParams): boolean {
  const given = Buffer.from(query.get('sig') ?? '');
  const values = Object.fromEntries(['se', 'sp', 'sv', 'sr', 'rscd'].map((name) => [name, query.get(name) ?? '']));
  const right = Buffer.from(sign(core, path, values));
  return (
    given.length === right.length && timingSafeEqual(given, right) && Date.parse(values.se ?? '') > core.clock.now()
  );
}

/** Signs decoded values: clients parse the query and write it anew. */
function sign(core: Core, path: string, query: Record<string, string>): string {
  const text = [path, query.se, query.sp, query.sv, query.sr, query.rscd].join('\n');
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
