'use client';

import { AlertDialog, Dialog as Primitive } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';

const SCRIM = 'fixed inset-0 z-40 bg-scrim';
// On a phone it stands at the lower end, where the thumb is.
const CONTENT =
  'fixed top-1/2 left-1/2 z-50 flex max-h-[calc(100dvh-24px)] w-[min(520px,calc(100vw-24px))] -translate-1/2 animate-[appear_var(--t-slow)_var(--ease-out)] flex-col ' +
  'overflow-clip rounded-12 bg-surface-raised shadow-dialog forced-colors:border phone:top-auto phone:bottom-3 phone:translate-y-0';

type ConfirmDialogProps = {
  open: boolean;
  title: ReactNode;
  subtitle?: ReactNode;
  tile?: ReactNode;
  /** What is lost and what is kept: the dialog is described by it. */
  children: ReactNode;
  confirmLabel: string;
  /** Whether what it asks about destroys something. */
  danger?: boolean;
  /** In place of the label while it is done; the dialog cannot be left then. */
  busyLabel: string;
  busy: boolean;
  /** Not yet: the facts are still being read. */
  waiting?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
  /** Moves the focus to where it belongs after closing. */
  returnFocus: () => void;
};

/** Asks before something is done that is felt by others. The least harmful button has the focus. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, busy, waiting = false, danger = true, onConfirm, onCancel, returnFocus } = props;
  return (
    <AlertDialog.Root onOpenChange={(next) => !next && !busy && onCancel()} open={open}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className={SCRIM} />
        <AlertDialog.Content
          aria-modal="true"
          className={CONTENT}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            returnFocus();
          }}
          onEscapeKeyDown={(event) => busy && event.preventDefault()}
        >
          <div className="thin-scroll min-h-0 overflow-y-auto px-6 pt-5 pb-5 phone:px-5 phone:pb-4">
            <div className="flex items-start gap-3">
              {props.tile}
              <div className="min-w-0 flex-1">
                <AlertDialog.Title className="overflow-clip text-16 wrap-anywhere">{props.title}</AlertDialog.Title>
                {props.subtitle}
              </div>
            </div>
            <AlertDialog.Description asChild>
              <div className="text-14">{props.children}</div>
            </AlertDialog.Description>
          </div>
          <div className="flex items-center justify-end gap-2 border-t border-line bg-well px-6 py-3 phone:px-5 [&>button]:phone:min-h-11 [&>button]:phone:flex-1">
            <AlertDialog.Cancel asChild>
              <Button
                aria-disabled={busy || undefined}
                className="focus:outline-2 focus:outline-offset-2 focus:outline-focus"
                size="large"
              >
                Cancel
              </Button>
            </AlertDialog.Cancel>
            <Button
              aria-disabled={busy || waiting || undefined}
              onClick={busy || waiting ? undefined : onConfirm}
              size="large"
              variant={danger ? 'danger' : 'primary'}
            >
              {busy ? props.busyLabel : props.confirmLabel}
            </Button>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

type DialogProps = { open: boolean; title: string; onClose: () => void; children: ReactNode };

/** A dialog that tells something. Escape, the cross and a press beside it close it. */
export function Dialog({ open, title, onClose, children }: DialogProps) {
  // Opened by a key as often as by a button, so the place to go back to is noted here.
  const cameFrom = useRef<Element | null>(null);
  return (
    <Primitive.Root onOpenChange={(next) => !next && onClose()} open={open}>
      <Primitive.Portal>
        <Primitive.Overlay className={SCRIM} />
        <Primitive.Content
          aria-describedby={undefined}
          aria-modal="true"
          className={CONTENT}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
          }}
          onOpenAutoFocus={() => (cameFrom.current = document.activeElement)}
        >
          <div className="flex items-center justify-between gap-2 border-b border-line py-2 ps-6 pe-3">
            <Primitive.Title className="text-16">{title}</Primitive.Title>
            <Primitive.Close asChild>
              <IconButton icon="close" label="Close" />
            </Primitive.Close>
          </div>
          <div className="thin-scroll min-h-0 overflow-y-auto px-6 py-4">{children}</div>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
