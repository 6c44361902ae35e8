'use client';

import { messageToast } from '@/components/shell/message-toast';
import { ToastExample } from '@/components/ui/toast-example';
import type { FileOperation } from '@/lib/activity/operation';
import { requestText } from '@/lib/messages/copied-text';
import type { Message, MessageContext } from '@/lib/messages/message';
import { shownName } from '@/lib/names/shown-name';

type Props = {
  message: Message;
  context: MessageContext;
  operation?: FileOperation;
  /** Where it is explained already, no link leads there. */
  explained?: boolean;
};

/** A message as the toast it would be. */
export function MessageExample({ message, context, operation = 'delete', explained = false }: Props) {
  const spec = messageToast(message, {
    presses: {},
    name: shownName(context.file.name),
    request: () => requestText(message, context, operation),
  });
  return <ToastExample spec={explained ? { ...spec, about: undefined } : spec} />;
}
