'use client';

import { Icon } from '@/components/ui/icon';
import { useOnline } from '@/components/shell/use-online';

/** Says that the browser has no network. The region is there from the start, so that the words are announced. */
export function OfflineNote() {
  const online = useOnline();
  return (
    <div role="status">
      {online ? null : (
        <p className="flex items-center gap-2 border-b border-warning-line bg-warning-tint px-5 py-2">
          <Icon className="text-warning-text" name="offline" />
          You’re offline. Nothing is sent until you’re back, and nothing is sent by itself then.
        </p>
      )}
    </div>
  );
}
