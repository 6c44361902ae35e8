import type { ReactNode } from 'react';
import type { IconName } from '@/components/ui/icon-shapes';

export type ToastTone = 'success' | 'info' | 'warning' | 'danger' | 'pending';

export type ToastDetail = { label: string; value: string };

/** One notification. The words are the caller's; a toast knows how to stand, wait, be reached and go. */
export type ToastSpec = {
  role: 'status' | 'alert';
  tone: ToastTone;
  icon: IconName | 'spinner';
  title: ReactNode;
  body?: ReactNode;
  /** Below the body, across the whole width. */
  extra?: ReactNode;
  action?: ReactNode;
  details?: readonly ToastDetail[];
  /** Where it is explained. */
  about?: string | undefined;
  /** All of it as plain text, for `Copy details`. */
  copied?: () => string;
  /** Milliseconds it stays without hover or focus in a visible tab; null until it is dismissed. */
  lifeMs: number | null;
  /** Shows how much of its life is left: for an offer that ends. */
  showsTime?: boolean;
  /** What Ctrl/Cmd+Z does while it shows. */
  undo?: () => void;
  errorType?: string | null;
  httpStatus?: number | null;
};

export type ToastEntry = {
  id: string;
  spec: ToastSpec;
  /** Rises with every change, so that the same words count as news. */ revision: number;
};
