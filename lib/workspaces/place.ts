import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { config } from '@/lib/config';
import { isAllowedOrigin } from '@/lib/evo/address';
import type { FailureCause, Result } from '@/lib/evo/failure';
import type { Hub, Organisation, WorkspaceAddress } from '@/lib/evo/model';
import { failureOf } from '@/lib/evo/own-failure';
import { currentRequestId } from '@/lib/telemetry/request-context';
import { listOrganisations } from './organisations';

/** A workspace as addresses name it. `hub` is needed only where the organisation has several. */
export type WorkspacePlace = { orgId: string; workspaceId: string; hub?: string | undefined };

export type HubPlace = { hubUrl: string; hubCode: string; orgId: string };

/** Where the workspace's API is found. Fails with `no-hub`, or `untrusted-address` for a hub outside the allowed origins. */
export async function findWorkspace(
  actor: Actor,
  place: WorkspacePlace,
): Promise<Result<WorkspaceAddress & { hubCode: string }>> {
  const hub = await findHub(actor, place);
  return hub.ok ? { ok: true, value: { ...hub.value, workspaceId: place.workspaceId } } : hub;
}

async function findHub(actor: Actor, place: WorkspacePlace): Promise<Result<HubPlace>> {
  const hubs = await hubsOf(actor, place.orgId);
  if (!hubs.ok) return hubs;
  const hub = chosen(hubs.value, place.hub);
  return hub === undefined ? refused({ kind: 'no-hub' }) : trusted(hub, place.orgId);
}

/** Every hub of an organisation, each checked; fails with `no-hub` where there is none. */
export async function findHubs(actor: Actor, orgId: string): Promise<Result<HubPlace[]>> {
  const hubs = await hubsOf(actor, orgId);
  if (!hubs.ok) return hubs;
  const places: HubPlace[] = [];
  for (const hub of hubs.value) {
    const place = trusted(hub, orgId);
    if (!place.ok) return place;
    places.push(place.value);
  }
  return places.length === 0 ? refused({ kind: 'no-hub' }) : { ok: true, value: places };
}

async function hubsOf(actor: Actor, orgId: string): Promise<Result<Hub[]>> {
  const organisations = await listOrganisations(actor);
  if (!organisations.ok) return organisations;
  const own = organisations.value.find((organisation: Organisation) => organisation.id === orgId);
  return { ok: true, value: own?.hubs ?? [] };
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
