'use client';

import NextLink from 'next/link';
import { type ComponentProps, useState } from 'react';

type LinkProps = Omit<ComponentProps<typeof NextLink>, 'prefetch'> & {
  /** false: not even at a pointer, which crosses many rows on its way. */
  prefetch?: false;
};

/**
 * A link within the console. What it leads to is fetched once somebody points at it, not as soon as it shows: a page of
 * links would ask Evo about every one of them.
 */
export function Link({ onFocus, onPointerEnter, prefetch, ...props }: LinkProps) {
  const [wanted, setWanted] = useState(false);
  return (
    <NextLink
      {...props}
      onFocus={(event) => {
        setWanted(true);
        onFocus?.(event);
      }}
      onPointerEnter={(event) => {
        setWanted(true);
        onPointerEnter?.(event);
      }}
      prefetch={wanted && prefetch !== false ? null : false}
    />
  );
}
