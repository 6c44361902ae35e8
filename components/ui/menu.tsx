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
  /** Its first item is to have the focus. */
  byKeyboard: boolean;
  onClose: () => void;
};

type MenuProps = {
  trigger: (button: MenuTrigger) => ReactNode;
  /** The menu itself. Only drawn while open, so that its code can come late. */
  popup: (control: MenuControl) => ReactNode;
  align?: 'start' | 'end';
  side?: 'top' | 'bottom';
};

type Opened = { button: HTMLElement; byKeyboard: boolean };

const OPENING_KEYS = ['Enter', ' ', 'ArrowDown'];

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
      setOpened(opened === null ? { button: event.currentTarget, byKeyboard: false } : null);
      // The focus goes to the menu, not to the button.
      if (opened === null) event.preventDefault();
    },
    onKeyDown: (event) => {
      if (!OPENING_KEYS.includes(event.key)) return;
      event.preventDefault();
      setOpened(opened === null ? { button: event.currentTarget, byKeyboard: true } : null);
    },
  };
  return (
    <>
      {trigger(button)}
      {opened && popup({ ...opened, id: popupId, align, side, onClose: close })}
    </>
  );
}
