'use client';

import { type ComponentType, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { type Toasts, useToasts } from '@/components/ui/toast-provider';

type LateProps = {
  /** The part could not be loaded: what was to show it goes back to how it was. */
  onMissing: () => void;
};

/**
 * A part of the page whose code is loaded when it first shows, or beforehand by its `load`. Loaded, it shows at once.
 * Where the code does not come a toast says so, and the next try asks for it again.
 */
export function latePart<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const part = lateValue(load);

  function LatePart({ onMissing, ...props }: Props & LateProps) {
    const [Loaded, setLoaded] = useState(part.now);
    const toasts = useToasts();
    useEffect(() => {
      if (Loaded !== null) return;
      let wanted = true;
      part.load().then(
        (component) => wanted && setLoaded(() => component),
        () => {
          if (!wanted) return;
          tellMissing(toasts);
          onMissing();
        },
      );
      return () => {
        wanted = false;
      };
    }, [Loaded, toasts, onMissing]);
    return Loaded === null ? null : <Loaded {...(props as unknown as Props)} />;
  }

  return Object.assign(LatePart, { load: part.load });
}

/** Something whose code is loaded when it is first asked for, and once. */
export function lateValue<Value>(load: () => Promise<Value>) {
  let value: Value | null = null;
  let coming: Promise<Value> | null = null;
  return {
    now: () => value,
    load: () =>
      (coming ??= load().then(
        (loaded) => (value = loaded),
        (error: unknown) => {
          coming = null;
          throw error;
        },
      )),
  };
}

/** Says that the console did not send a part of its own page. */
export function tellMissing({ show }: Toasts): void {
  show(
    {
      role: 'alert',
      tone: 'warning',
      icon: 'offline',
      title: 'A part of this page didn’t load',
      body: 'The console didn’t send it, so nothing was done. Check your connection, then reload the page.',
      action: (
        <Button onClick={() => window.location.reload()} size="small">
          Reload the page
        </Button>
      ),
      lifeMs: null,
    },
    'missing-part',
  );
}
