'use client';

import { useId } from 'react';
import { TOAST_SHEET, ToastCard } from '@/components/ui/toast-card';
import type { ToastSpec } from '@/components/ui/toast-types';

/** A toast as a figure on a page: the same sheet, but it announces nothing, does not end and cannot be dismissed. */
export function ToastExample({ spec }: { spec: ToastSpec }) {
  const titleId = useId();
  return (
    <div
      aria-labelledby={titleId}
      className={TOAST_SHEET}
      data-error-type={spec.errorType ?? undefined}
      data-http-status={spec.httpStatus ?? undefined}
      role="group"
    >
      <ToastCard spec={spec} titleId={titleId} />
    </div>
  );
}
