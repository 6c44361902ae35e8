import { HelpList } from '@/components/shell/help-list';
import { RoleTerms } from '@/components/shell/role-terms';
import { ToldText } from '@/components/shell/told-text';
import { Button, buttonClass } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-shapes';
import type { ToastSpec } from '@/components/ui/toast-types';
import { copyText } from '@/lib/messages/copied-text';
import type { Message, MessageAction, MessageIcon } from '@/lib/messages/message';
import { paths } from '@/lib/paths';

const UNDO_MS = 20_000;
const STATUS_MS = 8_000;

const ICONS: Record<MessageIcon, IconName | 'spinner'> = {
  check: 'check',
  restore: 'restore',
  lock: 'lock',
  key: 'key',
  form: 'form',
  server: 'server',
  octagon: 'octagon',
  question: 'question',
  clock: 'clock',
  offline: 'offline',
  search: 'search',
  spinner: 'spinner',
  'link-off': 'link',
};

export type MessagePresses = {
  undo: () => void;
  retry: () => void;
  checkNow: () => void;
  reloadList: () => void;
  showFile: () => void;
  signIn: () => void;
};

/** What a toast needs beside its message. */
export type MessageUse = {
  /** What its button does. A button without a press is drawn only: on a page of examples there is no file to act on. */
  presses: Partial<MessagePresses>;
  /** The file's shown name: it stands out in the sentences. */
  name: string;
  /** For somebody who may do it. */
  request: () => string;
};

/** A message as a toast. */
export function messageToast(message: Message, use: MessageUse): ToastSpec {
  const { role, tone, title, body, errorType, httpStatus } = message;
  const undoable = message.action === 'undo';
  const lasting = role === 'alert' || tone === 'pending';
  return {
    role,
    tone,
    icon: ICONS[message.icon],
    title: <ToldText name={use.name} text={title} />,
    body: body.length === 0 ? undefined : <ToldText name={use.name} strong text={body.join(' ')} />,
    extra: hasExtra(message) ? <Extra message={message} /> : undefined,
    action: message.action === 'none' ? undefined : <Action action={message.action} use={use} />,
    details: message.details.filter(({ value }) => value !== ''),
    about: message.kind === null ? undefined : paths.error(message.kind),
    copied: () => copyText(message),
    lifeMs: lasting ? null : undoable ? UNDO_MS : STATUS_MS,
    showsTime: undoable,
    undo: undoable ? use.presses.undo : undefined,
    errorType,
    httpStatus,
  };
}

function hasExtra({ checked, roles, whoCanHelp, helpSentence }: Message): boolean {
  return [checked, roles, whoCanHelp, helpSentence].some((part) => part !== null);
}

function Extra({ message: { checked, roles, whoCanHelp, helpSentence } }: { message: Message }) {
  return (
    <>
      {checked !== null && (
        <p className="flex items-start gap-1.5 text-text">
          <Icon className="mt-0.5 text-success-mark" name="circle-check" />
          <span>{checked}</span>
        </p>
      )}
      {roles !== null && <RoleTerms roles={roles} />}
      {whoCanHelp !== null && whoCanHelp.length > 0 ? <HelpList members={whoCanHelp} /> : null}
      {helpSentence !== null && <p className="text-text-2">{helpSentence}</p>}
    </>
  );
}

function Action({ action, use }: { action: MessageAction; use: MessageUse }) {
  if (action === 'copy-request')
    return <CopyButton icon="copy" label="Copy a request" text={use.request} variant="plain" />;
  const press = pressOf(action, use.presses);
  if (press === null) return null;
  if (press.run === undefined) return <span className={buttonClass('plain', 'small')}>{press.label}</span>;
  return (
    <Button onClick={press.run} size="small">
      {press.label}
    </Button>
  );
}

type Press = { label: string; run: (() => void) | undefined };

function pressOf(action: MessageAction, presses: Partial<MessagePresses>): Press | null {
  switch (action) {
    case 'undo':
      return { label: 'Undo', run: presses.undo };
    case 'sign-in':
      return { label: 'Sign in again', run: presses.signIn };
    case 'retry':
      return { label: 'Try again', run: presses.retry };
    case 'check-now':
      return { label: 'Check now', run: presses.checkNow };
    case 'reload-list':
      return { label: 'Reload list', run: presses.reloadList };
    case 'reload-page':
      return { label: 'Reload the page', run: () => window.location.reload() };
    case 'show-file':
      return { label: 'Show file', run: presses.showFile };
    case 'copy-request':
    case 'none':
      return null;
  }
}
