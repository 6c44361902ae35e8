import { beforeEach, describe, expect, it, vi } from 'vitest';

const ENTRY = {
  orgId: 'o',
  workspaceId: 'w',
  workspaceName: 'North Pit',
  path: '/a.omf',
  size: 9,
  fileId: 'f',
  begunAt: Date.now(),
  marks: { 0: 'ab' },
};

/** The module as a page that was just loaded has it, over what the browser kept. */
async function freshPage() {
  vi.resetModules();
  return import('@/components/shell/upload-shelf');
}

const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
});

describe('the shelf of unfinished uploads', () => {
  it('shows an upload once its page is gone, to its own person only', async () => {
    const page = await freshPage();
    page.keepUpload('me', { ...ENTRY, versionId: '1' });
    page.keepUpload('me', { ...ENTRY, versionId: '2' });
    page.keepUpload('me', { ...ENTRY, versionId: '1', marks: { 0: 'ab', 1: 'cd' } });
    expect(page.unfinishedUploads('me')).toEqual([]);
    const later = await freshPage();
    expect(later.unfinishedUploads('me').map(({ versionId, marks }) => [versionId, Object.keys(marks).length])).toEqual(
      [
        ['1', 2],
        ['2', 1],
      ],
    );
    expect(later.unfinishedUploads('you')).toEqual([]);
  });

  it('forgets what has ended, and keeps nothing behind', async () => {
    const page = await freshPage();
    page.keepUpload('me', { ...ENTRY, versionId: '1' });
    page.forgetUpload('me', '1');
    expect((await freshPage()).unfinishedUploads('me')).toEqual([]);
    expect(kept.size).toBe(0);
  });

  it('leaves out what Evo has let go of by now, and what is no upload', async () => {
    const old = { ...ENTRY, versionId: '1', begunAt: Date.now() - 8 * 86_400_000 };
    kept.set(
      'evo-console uploads me',
      JSON.stringify([old, null, 7, { versionId: '2' }, { ...ENTRY, versionId: '3' }]),
    );
    expect((await freshPage()).unfinishedUploads('me').map(({ versionId }) => versionId)).toEqual(['3']);
    for (const text of ['{', '{}', 'null', '"x"']) {
      kept.set('evo-console uploads me', text);
      expect((await freshPage()).unfinishedUploads('me')).toEqual([]);
    }
  });

  it('does without where the browser keeps nothing', async () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new Error('denied');
      },
      setItem: () => {
        throw new Error('full');
      },
    });
    const page = await freshPage();
    expect(() => page.keepUpload('me', { ...ENTRY, versionId: '1' })).not.toThrow();
    expect(page.unfinishedUploads('me')).toEqual([]);
  });
});
