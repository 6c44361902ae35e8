import 'server-only';
import { evoUrl } from './address';
import type { Result } from './failure';
import { listOf, membersOf, textOf, type Members } from './fields';
import { parseId } from './ids';
import type { Hub, Organisation } from './model';
import { readAs } from './read';
import type { Access } from './request';

const DISCOVERY = '/evo/identity/v2/discovery';

/**
 * The organisations the caller may see, each with its hubs, both by name. Hub addresses are Evo's word and unchecked:
 * whoever calls one checks it first.
 */
export function discover(access: Access, discoveryUrl: string): Promise<Result<Organisation[]>> {
  const url = evoUrl(discoveryUrl, DISCOVERY, [], { service: 'evo' });
  return readAs(access, url, ({ body }) => {
    const discovery = membersOf(membersOf(body)?.['discovery']);
    return discovery === null ? null : organisationsOf(discovery);
  });
}

/** Joins organisations and hubs through the access list; null where one of the three is missing. */
export function organisationsOf(discovery: Members): Organisation[] | null {
  const organisations = listOf(discovery['organizations']);
  const hubs = listOf(discovery['hubs']);
  const access = listOf(discovery['service_access']);
  if (organisations === null || hubs === null || access === null) return null;
  const hubByCode = new Map(hubs.map((hub) => hubOf(hub)).map((hub) => [hub.code, hub]));
  return organisations
    .flatMap((value) => {
      const members = membersOf(value);
      const id = parseId(members?.['id']);
      if (members === null || id === null) return [];
      const codes = new Set(access.map((entry) => hubCodeFor(id, entry)));
      const own = [...codes].flatMap((code) => hubByCode.get(code) ?? []).filter((hub) => hub.code !== '');
      return [{ id, name: textOf(members['display_name']), hubs: own.sort(byName) }];
    })
    .sort(byName);
}

function hubOf(value: unknown): Hub {
  const members = membersOf(value) ?? {};
  const code = textOf(members['code']);
  return { code, name: textOf(members['display_name']) || code, url: textOf(members['url']) };
}

function hubCodeFor(orgId: string, entry: unknown): string {
  const members = membersOf(entry) ?? {};
  return parseId(members['org_id']) === orgId ? textOf(members['hub_code']) : '';
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name.localeCompare(b.name, 'en');
}
