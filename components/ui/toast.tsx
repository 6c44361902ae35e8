'use client';

import { useCallback, useId, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { TOAST_SHEET, ToastCard } from '@/components/ui/toast-card';
import { ToastTime } from '@/components/ui/toast-time';
import type { ToastEntry } from '@/components/ui/toast-types';
import { useRegionKnown } from '@/components/ui/use-region-known';
import { useTabHidden } from '@/components/ui/use-toast-timer';

type Props = {
  entry: ToastEntry;
  /** The focus is among the notifications: somebody is at them. */
  attended: boolean;
  onDismiss: (id: string) => void;
};

/** One notification. It is the live region itself, and stands empty for a moment before its words come. */
export function Toast({ entry, attended, onDismiss }: Props) {
  const { id, spec, revision } = entry;
  const titleId = useId();
  const [hovered, setHovered] = useState(false);
  const known = useRegionKnown();
  const held = [hovered, attended, useTabHidden()].some(Boolean);
  const dismiss = useCallback(() => onDismiss(id), [onDismiss, id]);
  return (
    <div
      aria-labelledby={titleId}
      // Empty it takes no room, the gap before it included.
      className={known ? `pointer-events-auto animate-rise ${TOAST_SHEET}` : '-mt-2'}
      data-error-type={spec.errorType ?? undefined}
      data-http-status={spec.httpStatus ?? undefined}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      role={spec.role}
    >
      {known && (
        <>
          <ToastCard
            dismiss={
              <IconButton className="phone:size-8" icon="close" label="Dismiss" onClick={dismiss} size="small" />
            }
            revision={revision}
            spec={spec}
            titleId={titleId}
          />
          <ToastTime
            held={held}
            key={revision}
            lifeMs={spec.lifeMs}
            onEnd={dismiss}
            visible={spec.showsTime ?? false}
          />
        </>
      )}
    </div>
  );
}
