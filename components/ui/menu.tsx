'use client';

import { type KeyboardEvent, type PointerEvent, type ReactNode, useId, useState } from 'react';

/** What the button of a menu takes: it must hand all of it to a `button`. */
export type MenuTrigger = {
  id: string;
  'aria-haspopup': 'menu';
  'aria-expanded': boolean;
  'aria-controls': string | undefined;
  onPointerDown: (event: PointerEvent<HTMLButtonElement>) => void;
  onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void;
};

/** What an open menu needs to know: see MenuPopup. */
export type MenuControl = {
  button: HTMLElement;
  id: string;
  align: 'start' | 'end';
  side: 'top' | 'bottom';
  /** Which of its items is to have the focus; null for none, after a press. */
  startAt: 'first' | 'last' | null;
  onClose: () => void;
};

type MenuProps = {
  trigger: (button: MenuTrigger) => ReactNode;
  /** The menu itself. Only drawn while open, so that its code can come late. */
  popup: (control: MenuControl) => ReactNode;
  align?: 'start' | 'end';
  side?: 'top' | 'bottom';
};

type Opened = Pick<MenuControl, 'button' | 'startAt'>;

const OPENING_KEYS = new Map<string, MenuControl['startAt']>([
  ['Enter', 'first'],
  [' ', 'first'],
  ['ArrowDown', 'first'],
  ['ArrowUp', 'last'],
]);

/** A menu under a button, with arrow keys, type-ahead and Escape. Until it opens it is a button and nothing else. */
export function Menu({ trigger, popup, align = 'start', side = 'bottom' }: MenuProps) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const id = useId();
  const popupId = `${id}-menu`;
  const close = () => setOpened(null);
  const button: MenuTrigger = {
    id,
    'aria-haspopup': 'menu',
    'aria-expanded': opened !== null,
    'aria-controls': opened === null ? undefined : popupId,
    onPointerDown: (event) => {
      if (event.button !== 0 || event.ctrlKey) return;
      setOpened(opened === null ? { button: event.currentTarget, startAt: null } : null);
      // The focus goes to the menu, not to the button.
      if (opened === null) event.preventDefault();
    },
    onKeyDown: (event) => {
      const startAt = OPENING_KEYS.get(event.key);
      // A grid may have taken the key for itself.
      if (startAt === undefined || event.defaultPrevented) return;
      event.preventDefault();
      setOpened(opened === null ? { button: event.currentTarget, startAt } : null);
    },
  };
  return (
    <>
      {trigger(button)}
      {opened && popup({ ...opened, id: popupId, align, side, onClose: close })}
    </>
  );
}
