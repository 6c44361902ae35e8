import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { config } from '@/lib/config';
import { isAllowedOrigin } from '@/lib/evo/address';
import type { FailureCause, Result } from '@/lib/evo/failure';
import type { Hub, Organisation, WorkspaceAddress } from '@/lib/evo/model';
import { failureOf } from '@/lib/evo/own-failure';
import { currentRequestId } from '@/lib/telemetry/request-context';
import { discoverOrganisations, forgetOrganisations, listOrganisations } from './organisations';

/** A workspace as addresses name it. `hub` is needed only where the organisation has several. */
export type WorkspacePlace = { orgId: string; workspaceId: string; hub?: string | undefined };

export type HubPlace = { hubUrl: string; hubCode: string; orgId: string };

type Address = WorkspaceAddress & { hubCode: string };

/**
 * Where the workspace's API is found, for what changes something there. Fails with `no-hub`, or `untrusted-address` for a
 * hub outside the allowed origins.
 */
export async function findWorkspace(actor: Actor, place: WorkspacePlace): Promise<Result<Address>> {
  return addressIn(await discoverOrganisations(actor), place);
}

/**
 * Reads something of a workspace at its hub. A hub that does not know the address may have moved: then discovery is asked
 * once more, and the new hub instead. While discovery is silent, the hub it named last serves for reading.
 */
export async function readAt<T>(
  actor: Actor,
  place: WorkspacePlace,
  read: (address: Address) => Promise<Result<T>>,
): Promise<Result<T>> {
  const first = addressIn(await listOrganisations(actor), place);
  if (!first.ok) return first;
  const result = await read(first.value);
  if (result.ok || result.failure.kind !== 'missing') return result;
  forgetOrganisations(actor);
  const second = addressIn(await listOrganisations(actor), place);
  return second.ok && second.value.hubUrl !== first.value.hubUrl ? read(second.value) : result;
}

function addressIn(organisations: Result<Organisation[]>, place: WorkspacePlace): Result<Address> {
  if (!organisations.ok) return organisations;
  const hub = chosen(hubsIn(organisations.value, place.orgId), place.hub);
  if (hub === undefined) return refused({ kind: 'no-hub' });
  const found = trusted(hub, place.orgId);
  return found.ok ? { ok: true, value: { ...found.value, workspaceId: place.workspaceId } } : found;
}

/** Every hub of an organisation, each checked; fails with `no-hub` where there is none. */
export async function findHubs(actor: Actor, orgId: string): Promise<Result<HubPlace[]>> {
  const organisations = await listOrganisations(actor);
  if (!organisations.ok) return organisations;
  const places: HubPlace[] = [];
  for (const hub of hubsIn(organisations.value, orgId)) {
    const place = trusted(hub, orgId);
    if (!place.ok) return place;
    places.push(place.value);
  }
  return places.length === 0 ? refused({ kind: 'no-hub' }) : { ok: true, value: places };
}

function hubsIn(organisations: Organisation[], orgId: string): Hub[] {
  return organisations.find((organisation) => organisation.id === orgId)?.hubs ?? [];
}

/** Several hubs and none named is no hub: guessing one could delete in the wrong place. */
function chosen(hubs: Hub[], code: string | undefined): Hub | undefined {
  if (code !== undefined) return hubs.find((hub) => hub.code === code);
  return hubs.length === 1 ? hubs[0] : undefined;
}

function trusted(hub: Hub, orgId: string): Result<HubPlace> {
  if (!isAllowedOrigin(hub.url, config().evo.allowedOrigins)) return refused({ kind: 'untrusted-address' });
  return { ok: true, value: { hubUrl: hub.url, hubCode: hub.code, orgId } };
}

function refused(cause: FailureCause): { ok: false; failure: ReturnType<typeof failureOf> } {
  return { ok: false, failure: failureOf(cause, { reference: currentRequestId() }) };
}
