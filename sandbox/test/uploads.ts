import { expect } from 'vitest';
import type { Answer, TestSandbox } from '@/sandbox/test/running-sandbox';

export interface UploadDocument {
  file_id: string;
  version_id: string;
  upload: string;
}

type Body = string | Uint8Array<ArrayBuffer>;

/** Registers an upload as the editor; `address` is that of the path or of the file. */
export async function register(sandbox: TestSandbox, address: string): Promise<UploadDocument> {
  const answer: Answer<UploadDocument> = await sandbox.as('editor', 'PUT', address);
  expect(answer.status, answer.text).toBe(200);
  return answer.json;
}

/** Put Blob. */
export function putBlob(link: string, body: Body, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(link, { method: 'PUT', body, headers: { 'x-ms-blob-type': 'BlockBlob', ...headers } });
}

/** A block's id as clients make it from the offset of its bytes. */
export function blockId(offset: number): string {
  return Buffer.from(String(offset).padStart(32, '0')).toString('base64');
}

/** Put Block. */
export function putBlock(link: string, id: string, body: Body, headers: Record<string, string> = {}) {
  return fetch(`${link}&comp=block&blockid=${encodeURIComponent(id)}`, { method: 'PUT', body, headers });
}

/** Put Block List. */
export function putBlockList(link: string, ids: string[], from = 'Latest'): Promise<Response> {
  const entries = ids.map((id) => `<${from}>${id}</${from}>`).join('');
  const body = `<?xml version="1.0" encoding="utf-8"?>\n<BlockList>${entries}</BlockList>`;
  return fetch(`${link}&comp=blocklist`, {
    method: 'PUT',
    body,
    headers: { 'content-type': 'text/plain; charset=UTF-8' },
  });
}

/** A whole upload in one request. */
export async function uploadText(sandbox: TestSandbox, address: string, text: string): Promise<UploadDocument> {
  const registered = await register(sandbox, address);
  expect((await putBlob(registered.upload, text)).status).toBe(201);
  return registered;
}
