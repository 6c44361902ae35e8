/** How long a toast that ends by itself stays: as long as usual, three times that, until it is dismissed. */
export const TOAST_TIMES = ['usual', 'long', 'stay'] as const;
export type ToastTime = (typeof TOAST_TIMES)[number];

export const TOAST_TIME_COOKIE = 'toast-time';

/** The toast time a cookie names; `usual` for none and for nonsense. */
export function toastTimeOf(value: string | undefined): ToastTime {
  return TOAST_TIMES.find((time) => time === value) ?? 'usual';
}
