import { BlobProblem } from '@/sandbox/blobs/blob-errors';

const MOST_BLOCKS = 50_000;
const LONGEST_ID_BYTES = 64;
const ENTRY = /<(Latest|Committed|Uncommitted)>\s*([A-Za-z0-9+/=]*)\s*<\/\1\s*>/g;

export interface ListedBlock {
  from: 'Latest' | 'Committed' | 'Uncommitted';
  id: string;
}

/** Reads the XML of Put Block List, whose order is that of the bytes; throws 400 for anything else. */
export function parseBlockList(xml: string): ListedBlock[] {
  const text = xml
    .replace(/^\uFEFF?\s*(<\?xml[^>]*\?>)?/, '')
    .replace(/<!--.*?-->/gs, '')
    .trim();
  if (/^<BlockList\s*\/>$/.test(text)) return [];
  const inner = /^<BlockList\s*>(.*)<\/BlockList\s*>$/s.exec(text)?.[1];
  if (inner === undefined || inner.replace(ENTRY, '').trim() !== '') throw new BlobProblem('InvalidXmlDocument');
  const blocks = [...inner.matchAll(ENTRY)].map(([, from = '', id = '']) => ({ from, id }) as ListedBlock);
  if (blocks.length > MOST_BLOCKS) throw new BlobProblem('BlockListTooLong');
  return blocks;
}

/** A block's id as the address gives it: Base64 of at most 64 bytes; throws 400 for another one. */
export function requireBlockId(text: string | null): string {
  const isBase64 = text !== null && text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text);
  if (!isBase64 || Buffer.from(text, 'base64').length > LONGEST_ID_BYTES)
    throw new BlobProblem('InvalidQueryParameterValue');
  return text;
}
