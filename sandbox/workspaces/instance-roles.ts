import { seedId } from '@/sandbox/seed/ids';

interface InstanceRole {
  id: string;
  name: string;
  description: string;
  permissions: string[];
}

const role = (name: string, description: string, permissions: string[]): InstanceRole => ({
  id: seedId(`instance role/${name}`),
  name,
  description,
  permissions,
});

const use = ['evo.workspace.create'];
const administer = [...use, 'evo.member.read', 'evo.member.write', 'evo.workspace.admin'];

/** Roles of people in an instance. Evo publishes neither their ids nor the words for permissions. */
export const instanceRoles: InstanceRole[] = [
  role('Evo User', 'Works in the workspaces that it holds a role in.', use),
  role('Evo Admin', 'Manages people and sees all workspaces.', administer),
  role('Evo Owner', 'Manages people, admins included, and sees all workspaces.', [...administer, 'evo.instance.own']),
];

/** The role of that name; throws when there is none, since names come from our own tables. */
export function instanceRole(name: string): InstanceRole {
  const found = instanceRoles.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no instance role is called ${name}`);
  return found;
}
