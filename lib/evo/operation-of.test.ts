import { expect, it } from 'vitest';
import { operationOf } from './operation-of';

const ORG = '0b0e8b9c-0000-4000-8000-000000000001';
const FILES = `/file/v2/orgs/${ORG}/workspaces/${ORG}/files`;

it.each([
  ['GET', FILES, 'files.list'],
  ['GET', `${FILES}/${ORG}`, 'files.get'],
  ['DELETE', `${FILES}/${ORG}`, 'files.delete'],
  ['PUT', `${FILES}/${ORG}`, 'files.restore'],
  ['GET', '/evo/identity/v2/discovery', 'discovery'],
  ['GET', `/workspace/orgs/${ORG}/workspaces`, 'workspaces.list'],
  ['GET', `/workspace/admin/orgs/${ORG}/workspaces`, 'admin.workspaces.list'],
  ['GET', `/workspace/orgs/${ORG}/workspaces/${ORG}`, 'workspaces.get'],
  ['GET', `/workspace/orgs/${ORG}/workspaces/${ORG}/current-user-role`, 'workspaces.role'],
  ['GET', `/workspace/orgs/${ORG}/workspaces/${ORG}/users`, 'users.list'],
  ['GET', `/workspace/admin/orgs/${ORG}/workspaces/${ORG}/users`, 'admin.users.list'],
  ['POST', `/workspace/orgs/${ORG}/workspaces/${ORG}`, 'workspaces.restore'],
  ['POST', FILES, 'other'],
  ['GET', `${FILES}/${ORG}/more`, 'other'],
  ['GET', `/elsewhere${FILES}`, 'other'],
])('calls %s %s %s', (method, path, name) => {
  expect(operationOf(method, path)).toBe(name);
});
