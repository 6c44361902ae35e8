import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findPlaces, type Places } from '@/sandbox/test/places';
import { TestSandbox } from '@/sandbox/test/running-sandbox';
import { uploadText } from '@/sandbox/test/uploads';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
let sandbox: TestSandbox;
let places: Places;
let base: string;

interface Workspace {
  id: string;
  name: string;
  description: string;
  current_user_role: string;
  self_link: string;
  updated_by: { email: string };
}

beforeAll(async () => {
  sandbox = await TestSandbox.start();
  places = await findPlaces(sandbox);
  base = `/workspace/orgs/${places.orgId}/workspaces`;
});
beforeEach(async () => {
  await sandbox.door('POST', '/reset');
});
afterAll(async () => {
  await sandbox.stop();
});

const openBox = {
  type: 'Polygon',
  coordinates: [
    [
      [1, 1],
      [2, 1],
      [2, 2],
      [1, 2],
      [1, 3],
    ],
  ],
};
const create = (body: object, who = 'outsider') => sandbox.send<Workspace>(who, 'POST', base, body);
const see = (who: string, id: string, query = '') => sandbox.as<Workspace>(who, 'GET', `${base}/${id}${query}`);

describe('creating', () => {
  it('is open to every instance user, who owns the workspace and may use it at once', async () => {
    const box = {
      type: 'Polygon',
      coordinates: [
        [
          [1, 1],
          [2, 1],
          [2, 2],
          [1, 2],
          [1, 1],
        ],
      ],
    };
    const wanted = {
      name: 'Pit Lake',
      description: 'wet',
      labels: ['a'],
      default_coordinate_system: 'EPSG:28354',
      bounding_box: box,
    };
    const answer = await create(wanted);
    expect([answer.status, answer.json]).toEqual([
      201,
      expect.objectContaining({ ...wanted, current_user_role: 'owner' }),
    ]);
    expect((await see('outsider', answer.json.id)).json).toEqual(answer.json);
    expect(answer.json.self_link).toBe(`${sandbox.origin}${base}/${answer.json.id}`);
    const files = `/file/v2/orgs/${places.orgId}/workspaces/${answer.json.id}/files`;
    await sandbox.send('outsider', 'POST', `${base}/${answer.json.id}/users`, {
      role: 'editor',
      email: 'editor@sandbox.example',
    });
    await uploadText(sandbox, `${files}/path/a.txt`, 'x');
    await sandbox.door('POST', '/reset');
    expect((await see('outsider', answer.json.id)).status).toBe(404);
  });

  it('takes what the SDK leaves out as null', async () => {
    const answer = await create({
      name: 'N',
      description: '',
      labels: null,
      bounding_box: null,
      default_coordinate_system: '',
    });
    expect(answer.json).toMatchObject({ description: '', labels: [], bounding_box: null });
  });

  it('refuses a name that is taken with 409, and what is no workspace with 422', async () => {
    expect((await create({ name: 'North Pit' })).json).toMatchObject({ status: 409, title: 'Conflict' });
    const bad: [object, string][] = [
      [{}, 'name'],
      [{ name: '' }, 'name'],
      [{ name: 'n'.repeat(61) }, 'name'],
      [{ name: 'a\u0000b' }, 'name'],
      [{ name: 'x', labels: Array<string>(21).fill('l') }, 'labels'],
      [{ name: 'x', labels: [''] }, 'labels.0'],
      [{ name: 'x', bounding_box: openBox }, 'bounding_box'],
      [{ name: 'x', description: 7 }, 'description'],
    ];
    for (const [body, name] of bad) {
      const answer = await sandbox.send('outsider', 'POST', base, body);
      expect([answer.status, answer.json['invalid-params']], JSON.stringify(body)).toEqual([
        422,
        [{ name, reason: expect.any(String) }],
      ]);
    }
  });

  it('gives one name to one of two who ask for it at once', async () => {
    const answers = await Promise.all([create({ name: 'Twice' }), create({ name: 'Twice' }, 'viewer')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });
});

describe('changing', () => {
  it('is for owners and editors, changes what is given, and says by whom', async () => {
    const address = `${base}/${places.idOf('Empty')}`;
    const answer = await sandbox.send<Workspace>('editor', 'PATCH', address, { description: 'new', name: null });
    expect([answer.status, answer.json]).toEqual([
      200,
      expect.objectContaining({
        name: 'Empty',
        description: 'new',
        current_user_role: 'editor',
        labels: ['north', 'drilling'],
      }),
    ]);
    expect(answer.json.updated_by.email).toBe('editor@sandbox.example');
    expect((await sandbox.send('owner', 'PATCH', address, { name: 'North Pit' })).status).toBe(409);
    expect((await sandbox.send('owner', 'PATCH', address, { name: 'Empty' })).status).toBe(200);
    const statuses = await Promise.all(
      ['viewer', 'admin', 'outsider'].map(
        async (who) => (await sandbox.send(who, 'PATCH', address, { name: 'x' })).status,
      ),
    );
    expect(statuses).toEqual([403, 404, 404]);
  });
});

describe('deleting and restoring', () => {
  it('is for owners: 204, 410 from then on, files out of reach, and back with all that was there', async () => {
    const id = places.idOf('North Pit');
    for (const [who, status] of [
      ['editor', 403],
      ['viewer', 403],
      ['admin', 404],
    ] as const)
      expect((await sandbox.as(who, 'DELETE', `${base}/${id}`)).status, who).toBe(status);
    const answer = await sandbox.as('owner', 'DELETE', `${base}/${id}`);
    expect([answer.status, answer.text]).toEqual([204, '']);
    expect((await see('owner', id)).status).toBe(410);
    expect((await see('owner', id, '?deleted=true')).status).toBe(200);
    expect((await sandbox.as('owner', 'DELETE', `${base}/${id}`)).status).toBe(410);
    expect((await sandbox.as('owner', 'GET', places.files('North Pit'))).status).toBe(403);
    const restore = (who: string, query = '?deleted=false') => sandbox.as(who, 'POST', `${base}/${id}${query}`);
    expect((await restore('editor')).status).toBe(403);
    expect((await restore('outsider')).status).toBe(404);
    expect((await restore('owner', '')).status).toBe(400);
    const restored = await restore('owner');
    expect([restored.status, restored.text]).toEqual([204, '']);
    expect((await restore('owner')).status).toBe(400);
    expect(
      (await sandbox.as<{ total: number }>('owner', 'GET', `${places.files('North Pit')}?limit=1`)).json.total,
    ).toBe(204);
  });

  it('frees the name, and restores under another one with 303 and its place', async () => {
    const id = places.idOf('Empty');
    await sandbox.as('owner', 'DELETE', `${base}/${id}`);
    expect((await create({ name: 'Empty' })).status).toBe(201);
    expect((await create({ name: 'Empty (2)' })).status).toBe(201);
    const answer = await sandbox.as('owner', 'POST', `${base}/${id}?deleted=False`);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${sandbox.origin}${base}/${id}`]);
    expect(answer.json).toMatchObject({ status: 303, title: 'See Other', 'invalid-params': null });
    expect((await see('owner', id)).json.name).toBe('Empty (3)');
  });

  it('answers 404 for a workspace that never was', async () => {
    expect((await sandbox.as('owner', 'DELETE', `${base}/${UNKNOWN}`)).status).toBe(404);
    expect((await sandbox.as('owner', 'POST', `${base}/${UNKNOWN}?deleted=false`)).status).toBe(404);
  });

  it('takes faults for each of them', async () => {
    for (const operation of ['workspaces.create', 'workspaces.update', 'workspaces.delete', 'workspaces.restore'])
      expect((await sandbox.door('POST', '/faults', { operation, fault: '503' })).status).toBe(201);
    const one = `${base}/${places.idOf('Empty')}`;
    const answers = [
      await create({ name: 'x' }),
      await sandbox.send('owner', 'PATCH', one, {}),
      await sandbox.as('owner', 'DELETE', one),
      await sandbox.as('owner', 'POST', `${one}?deleted=false`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 503, 503]);
  });
});
