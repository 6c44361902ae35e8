import type { FailureKind } from '@/lib/evo/failure';
import type { Member } from '@/lib/evo/model';

export type MessageTone = 'success' | 'info' | 'warning' | 'danger' | 'pending';

export type MessageIcon =
  | 'check'
  | 'restore'
  | 'lock'
  | 'key'
  | 'form'
  | 'server'
  | 'octagon'
  | 'question'
  | 'clock'
  | 'offline'
  | 'search'
  | 'spinner'
  | 'link-off';

export type MessageAction =
  'undo' | 'sign-in' | 'retry' | 'check-now' | 'reload-list' | 'reload-page' | 'copy-request' | 'show-file' | 'none';

/** Everything a toast or a page state says. Names in it are already in their shown form; nothing in it is markup. */
export type Message = {
  /** The failure it tells of; null for what is none. */
  kind: FailureKind | null;
  role: 'status' | 'alert';
  tone: MessageTone;
  icon: MessageIcon;
  title: string;
  /** Sentences. */
  body: string[];
  /** What reading the file back showed, where it was read back and is still as it was. */
  checked: string | null;
  /** `your`: null where Evo's word was unusable. `permitted` empty: nothing is listed. */
  roles: { your: string | null; permitted: string[]; more: number } | null;
  whoCanHelp: Member[] | null;
  /** Said in place of the list where there is none. */
  helpSentence: string | null;
  action: MessageAction;
  /** `data-error-type`; null for what is no error. */
  errorType: string | null;
  httpStatus: number | null;
  details: MessageDetail[];
};

export type MessageDetail = { label: string; value: string };

/** What a message is about. Raw names: the message shows them safely. */
export type MessageContext = {
  file: { name: string; path: string };
  workspaceName: string;
  /** How many versions went with the file, where known. */
  versions?: number | null | undefined;
};
