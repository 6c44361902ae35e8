import type { Failure, RoleRefusal } from '@/lib/evo/failure';
import type { Member } from '@/lib/evo/model';
import type { Message } from './message';
import type { About } from './words';

type RoleFailure = Failure & RoleRefusal;

export function isRoleFailure(failure: Failure): failure is Extract<Failure, RoleRefusal> {
  return failure.kind === 'insufficient-role' || failure.kind === 'not-permitted';
}

export function roleTitle({ operation, workspace }: About): string {
  return `You can’t ${operation} files in ${workspace}`;
}

/** What the role amounts to, as far as Evo's answer was usable. */
export function refusedRole({ failure }: About): readonly string[] {
  if (!isRoleFailure(failure)) return [];
  if (failure.contradiction) {
    return [
      `Evo refused although your role (${failure.yourRole ?? ''}) is among those it names.`,
      'Try again, or ask support.',
    ];
  }
  if (failure.permittedRoles.length === 0) return ['Your role does not allow this.'];
  if (failure.yourRole === 'no role') return ['You have no role there.'];
  return failure.yourRole === 'viewer' ? ['Your role there lets you read files only.'] : [];
}

/** The chips of a refusal, the people to ask, and the sentence where there is no list of them. */
export function roleParts(
  failure: Failure,
  whoCanHelp: Member[] | null,
  workspace: string,
): Pick<Message, 'roles' | 'whoCanHelp' | 'helpSentence'> {
  if (!isRoleFailure(failure)) return { roles: null, whoCanHelp: null, helpSentence: null };
  const helpers = whoCanHelp !== null && whoCanHelp.length > 0 ? whoCanHelp : null;
  return {
    roles: chips(failure),
    whoCanHelp: helpers,
    helpSentence: helpers === null ? ask(whoCanHelp, workspace) : null,
  };
}

function chips({ yourRole, permittedRoles, morePermitted }: RoleFailure): Message['roles'] {
  if (yourRole === null && permittedRoles.length === 0) return null;
  return { your: yourRole, permitted: permittedRoles, more: morePermitted };
}

function ask(members: Member[] | null, workspace: string): string {
  if (members === null) return `Ask an owner of ${workspace}.`;
  return `Nobody else in ${workspace} holds such a role. Ask an administrator of your organisation.`;
}
