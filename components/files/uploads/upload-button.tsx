'use client';

import type { Bar } from '@/components/files/use-bar';
import { Button } from '@/components/ui/button';

/** Opens the upload dialog. Without a permitting role it keeps its place, and says what is missing. */
export function UploadButton({ bar, onPress }: { bar: Bar | null; onPress: () => void }) {
  return (
    <>
      <Button
        aria-describedby={bar?.id}
        aria-disabled={bar === null ? undefined : true}
        aria-haspopup="dialog"
        className="phone:size-10 phone:p-0 [&>svg]:phone:ms-0"
        data-tip={bar?.why}
        icon={bar?.icon ?? 'upload'}
        onClick={onPress}
      >
        <span className="phone:sr-only">Upload</span>
      </Button>
      {bar && (
        <span hidden id={bar.id}>
          {bar.why}
        </span>
      )}
    </>
  );
}

/** Says, over the list, where a drop would go. */
export function DropHere({ workspaceName, bar }: { workspaceName: string; bar: Bar | null }) {
  return (
    <div className="pointer-events-none absolute inset-2 z-20 grid place-items-center rounded-8 border-2 border-dashed border-accent bg-surface/90 text-16 font-medium">
      {bar === null ? (
        <span>
          Drop to upload to <bdi>{workspaceName}</bdi>
        </span>
      ) : (
        bar.why
      )}
    </div>
  );
}
