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
