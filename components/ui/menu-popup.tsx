'use client';

import { Link } from '@/components/ui/link';
import { DropdownMenu } from 'radix-ui';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-shapes';
import type { MenuControl } from '@/components/ui/menu';

const ITEM =
  'flex min-h-(--control) w-full cursor-default items-center gap-2 rounded-6 px-2 outline-none select-none ' +
  'data-highlighted:bg-active data-disabled:text-text-disabled forced-colors:data-highlighted:outline-2';

/** What a menu's button opens. It stands over the button in the document, so that it scrolls with it. */
export function MenuPopup({ control, children }: { control: MenuControl; children: ReactNode }) {
  const { button, id, align, side, startAt, onClose } = control;
  const [landmark] = useState(() => landmarkOf(button));
  const content = useRef<HTMLDivElement>(null);
  const pressedBeside = useRef(false);
  useEffect(() => {
    if (startAt === null || content.current === null) return;
    const items = Array.from(content.current.querySelectorAll<HTMLElement>('[role^="menuitem"]'));
    items.at(startAt === 'first' ? 0 : -1)?.focus();
  }, [startAt]);
  const { offsetLeft: left, offsetTop: top, offsetWidth: width, offsetHeight: height } = button;
  return (
    <DropdownMenu.Root modal={false} onOpenChange={(open) => !open && onClose()} open>
      <DropdownMenu.Trigger asChild>
        <span aria-hidden="true" className="pointer-events-none absolute" style={{ left, top, width, height }} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={landmark}>
        <DropdownMenu.Content
          align={align}
          aria-labelledby={button.id}
          className="z-40 max-h-(--radix-dropdown-menu-content-available-height) min-w-52 animate-rise overflow-auto rounded-8 bg-surface-raised p-1 shadow-float forced-colors:border"
          collisionPadding={8}
          id={id}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (!pressedBeside.current) button.focus();
          }}
          onInteractOutside={() => (pressedBeside.current = true)}
          ref={content}
          side={side}
          sideOffset={4}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** Where the menu is put: inside of the dialog it belongs to, or of the page, so that no content lies outside of both. */
function landmarkOf(button: Element): Element | null {
  return button.closest('[role="dialog"], [role="alertdialog"]') ?? document.querySelector('main');
}
type MenuItemProps = {
  icon?: IconName;
  danger?: boolean;
  disabled?: boolean;
  onSelect: () => void;
  children: ReactNode;
};

export function MenuItem({ icon, danger = false, disabled = false, onSelect, children }: MenuItemProps) {
  return (
    <DropdownMenu.Item
      className={`${ITEM} ${danger ? 'text-danger-text' : 'text-text'}`}
      disabled={disabled}
      onSelect={onSelect}
    >
      {icon ? <Icon className={danger ? '' : 'text-text-2'} name={icon} size={14} /> : null}
      {children}
    </DropdownMenu.Item>
  );
}

/** An item that leads to another page. */
export function MenuLink({ icon, href, children }: { icon: IconName; href: string; children: ReactNode }) {
  return (
    <DropdownMenu.Item asChild className={`${ITEM} text-text`}>
      <Link href={href}>
        <Icon className="text-text-2" name={icon} size={14} />
        {children}
      </Link>
    </DropdownMenu.Item>
  );
}

type MenuChoiceProps = {
  label: string;
  value: string;
  options: readonly { value: string; label: ReactNode }[];
  onChange: (value: string) => void;
};

/** Items of which exactly one is checked. */
export function MenuChoice({ label, value, options, onChange }: MenuChoiceProps) {
  return (
    <DropdownMenu.RadioGroup aria-label={label} onValueChange={onChange} value={value}>
      <MenuLabel>{label}</MenuLabel>
      {options.map((option) => (
        <DropdownMenu.RadioItem className={ITEM} key={option.value} value={option.value}>
          <Tick />
          {option.label}
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}

type MenuSwitchProps = { checked: boolean; onChange: (checked: boolean) => void; children: ReactNode };

/** An item that is on or off. The menu stays open, so that the change can be seen. */
export function MenuSwitch({ checked, onChange, children }: MenuSwitchProps) {
  return (
    <DropdownMenu.CheckboxItem
      checked={checked}
      className={ITEM}
      onCheckedChange={onChange}
      onSelect={(event) => event.preventDefault()}
    >
      <Tick />
      {children}
    </DropdownMenu.CheckboxItem>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <DropdownMenu.Label className="px-2 pt-2 pb-1 text-12 font-medium text-text-3">{children}</DropdownMenu.Label>;
}

export function MenuRule() {
  return <DropdownMenu.Separator className="mx-2 my-1 h-px bg-line" />;
}

function Tick() {
  return (
    <span className="grid size-3.5 shrink-0 place-items-center text-accent-text">
      <DropdownMenu.ItemIndicator>
        <Icon name="check" size={14} />
      </DropdownMenu.ItemIndicator>
    </span>
  );
}
