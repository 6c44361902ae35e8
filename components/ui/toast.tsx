'use client';

import { useCallback, useId, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { ToastDetails } from '@/components/ui/toast-details';
import { ToastTime } from '@/components/ui/toast-time';
import type { ToastEntry, ToastSpec, ToastTone } from '@/components/ui/toast-types';
import { useTabHidden } from '@/components/ui/use-toast-timer';

const TILE: Record<ToastTone, string> = {
  success: 'bg-success-tint text-success-text',
  info: 'bg-info-tint text-info-text',
  warning: 'bg-warning-tint text-warning-text',
  danger: 'bg-danger-tint text-danger-text',
  pending: 'bg-active text-text-2',
};

type Props = { entry: ToastEntry; onDismiss: (id: string) => void };

/** One notification: what happened, what was not lost, what to do next. It is the live region itself. */
export function Toast({ entry, onDismiss }: Props) {
  const { id, spec } = entry;
  const titleId = useId();
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  const held = [hovered, focused, useTabHidden()].some(Boolean);
  const dismiss = useCallback(() => onDismiss(id), [onDismiss, id]);
  return (
    <div
      aria-labelledby={titleId}
      className="pointer-events-auto relative w-full animate-rise overflow-clip rounded-8 bg-surface-raised shadow-float forced-colors:border"
      data-error-type={spec.errorType ?? undefined}
      data-http-status={spec.httpStatus ?? undefined}
      onBlur={(event) => setFocused(event.currentTarget.contains(event.relatedTarget))}
      onFocus={() => setFocused(true)}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      role={spec.role}
    >
      <div className="grid grid-cols-[24px_minmax(0,1fr)_24px] gap-x-3 p-3 phone:grid-cols-[24px_minmax(0,1fr)_32px]">
        <span className={`grid size-6 place-items-center rounded-6 ${TILE[spec.tone]}`}>
          {spec.icon === 'spinner' ? <span className="spinner" /> : <Icon name={spec.icon} size={14} />}
        </span>
        <div>
          <p className="pt-0.5 font-semibold wrap-anywhere" id={titleId}>
            <bdi>{spec.title}</bdi>
          </p>
          <ToastBody spec={spec} />
        </div>
        <IconButton className="phone:size-8" icon="close" label="Dismiss" onClick={dismiss} size="small" />
      </div>
      <ToastDetails action={spec.action} copied={spec.copied} details={spec.details ?? []} />
      <ToastTime
        held={held}
        key={entry.revision}
        lifeMs={spec.lifeMs}
        onEnd={dismiss}
        visible={spec.showsTime ?? false}
      />
    </div>
  );
}

function ToastBody({ spec }: { spec: ToastSpec }) {
  return (
    <>
      {spec.body ? <div className="mt-0.5 text-pretty wrap-anywhere text-text-2">{spec.body}</div> : null}
      {spec.extra ? <div className="mt-2 grid gap-2">{spec.extra}</div> : null}
    </>
  );
}
