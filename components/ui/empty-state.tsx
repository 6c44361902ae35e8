import type { ComponentProps } from 'react';
import { CoreDrawing, type CoreState } from '@/components/ui/core-drawing';
import { EmptyFrame } from '@/components/ui/empty-frame';

type EmptyStateProps = Omit<ComponentProps<typeof EmptyFrame>, 'drawing'> & { drawing: CoreState };

/** Says why there is nothing to see, and the one next step. */
export function EmptyState({ drawing, ...rest }: EmptyStateProps) {
  return <EmptyFrame drawing={<CoreDrawing state={drawing} />} {...rest} />;
}
