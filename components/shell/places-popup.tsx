'use client';

import type { ReactNode } from 'react';
import type { MenuControl } from '@/components/ui/menu';
import { MenuChoice, MenuPopup } from '@/components/ui/menu-popup';

type PlacesPopupProps = {
  control: MenuControl;
  value: string;
  options: readonly { value: string; label: ReactNode }[];
  onChange: (value: string) => void;
};

/** The organisations and hubs to switch to. */
export function PlacesPopup({ control, ...choice }: PlacesPopupProps) {
  return (
    <MenuPopup control={control}>
      <MenuChoice label="Organisation and hub" {...choice} />
    </MenuPopup>
  );
}
