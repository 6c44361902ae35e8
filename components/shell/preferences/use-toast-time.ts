'use client';

import { TOAST_TIME_COOKIE, type ToastTime, toastTimeOf } from '@/components/shell/preferences/toast-time';
import { setPreference, usePreference } from '@/components/shell/preferences/use-preference';

/** How long toasts stay, and how to change that for those that come. */
export function useToastTime(): [ToastTime, (time: ToastTime) => void] {
  return [toastTimeOf(usePreference(TOAST_TIME_COOKIE)), setToastTime];
}

function setToastTime(time: ToastTime): void {
  document.documentElement.dataset.toastTime = time;
  setPreference(TOAST_TIME_COOKIE, time);
}
