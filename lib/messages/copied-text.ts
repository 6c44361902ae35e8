import type { FileOperation } from '@/lib/activity/operation';
import { shownFullPath, shownName } from '@/lib/names/shown-name';
import type { Message, MessageContext } from './message';

/** All of a message as plain text, for a ticket or a mail. */
export function copyText(message: Message): string {
  const { roles } = message;
  const lines = [
    message.title,
    ...message.body,
    ...(message.checked === null ? [] : [message.checked]),
    ...(roles?.your == null ? [] : [`Your role: ${roles.your}`]),
    ...(roles === null || roles.permitted.length === 0 ? [] : [`Permitted roles: ${permittedText(roles)}`]),
    '',
    ...message.details.map(({ label, value }) => `${label}: ${value}`),
  ];
  return lines.join('\n').trimEnd();
}

/** A request to somebody who may do it, ready to be sent. */
export function requestText(
  message: Message,
  context: MessageContext,
  operation: FileOperation | 'download' | 'upload' = 'delete',
): string {
  const { roles } = message;
  const reference = message.details.find(({ label }) => label === 'Reference')?.value;
  return [
    `Could you ${operation} a file in Evo for me, or give me a role that may?`,
    '',
    `Workspace: ${shownName(context.workspaceName)}`,
    `File: ${shownFullPath(context.file.path, context.file.name)}`,
    ...(roles?.your == null ? [] : [`My role: ${roles.your}`]),
    ...(roles === null || roles.permitted.length === 0 ? [] : [`Roles that may: ${permittedText(roles)}`]),
    ...(reference === undefined ? [] : [`Reference: ${reference}`]),
  ].join('\n');
}

function permittedText({ permitted, more }: NonNullable<Message['roles']>): string {
  return `${permitted.join(', ')}${more > 0 ? ` +${more} more` : ''}`;
}
