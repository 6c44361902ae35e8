'use client';

import { useCallback, useId, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { TOAST_SHEET, ToastCard } from '@/components/ui/toast-card';
import { ToastTime } from '@/components/ui/toast-time';
import type { ToastEntry } from '@/components/ui/toast-types';
import { useTabHidden } from '@/components/ui/use-toast-timer';

type Props = { entry: ToastEntry; onDismiss: (id: string) => void };

/** One notification. It is the live region itself. */
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
      className={`pointer-events-auto animate-rise ${TOAST_SHEET}`}
      data-error-type={spec.errorType ?? undefined}
      data-http-status={spec.httpStatus ?? undefined}
      onBlur={(event) => setFocused(event.currentTarget.contains(event.relatedTarget))}
      onFocus={() => setFocused(true)}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      role={spec.role}
    >
      <ToastCard
        dismiss={<IconButton className="phone:size-8" icon="close" label="Dismiss" onClick={dismiss} size="small" />}
        spec={spec}
        titleId={titleId}
      />
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
