import { describe, expect, it } from 'vitest';
import { paths } from '@/lib/paths';

describe('paths', () => {
  it('names a hub only where one is given', () => {
    expect(paths.files('o', 'w')).toBe('/orgs/o/workspaces/w/files');
    expect(paths.deletedFiles('o', 'w', 'apac-1')).toBe('/orgs/o/workspaces/w/deleted?hub=apac-1');
  });

  it('leaves out what an address need not say', () => {
    expect(paths.signIn()).toBe('/signin');
    expect(paths.activity('o', { outcome: 'denied', person: '', action: undefined })).toBe(
      '/orgs/o/activity?outcome=denied',
    );
  });

  it('keeps an id from reaching beyond its own segment', () => {
    expect(paths.activityEntry('../evil', 'a/b?c#d')).toBe('/orgs/..%2Fevil/activity/a%2Fb%3Fc%23d');
  });

  it('brings an address through sign-in unharmed', () => {
    const address = paths.signIn({ error: 'SessionEnded', callbackUrl: '/orgs/o/activity?outcome=denied&object=a+b' });
    const query = new URLSearchParams(address.slice(address.indexOf('?')));
    expect(query.get('callbackUrl')).toBe('/orgs/o/activity?outcome=denied&object=a+b');
  });
});
