import type { ReactNode, Ref } from 'react';
import { CoreDrawing, type CoreState } from '@/components/ui/core-drawing';

type EmptyStateProps = {
  drawing: CoreState;
  title: string;
  /** Why it is empty, and that nothing was lost. */
  children?: ReactNode;
  /** The one next step. */
  actions?: ReactNode;
  headingLevel?: 1 | 2;
  /** Where the focus goes when the list it stood in is gone. */
  headingRef?: Ref<HTMLHeadingElement>;
};

/** Says why there is nothing to see, and the one next step. */
export function EmptyState({ drawing, title, children, actions, headingLevel = 2, headingRef }: EmptyStateProps) {
  const Heading = headingLevel === 1 ? 'h1' : 'h2';
  return (
    <div className="flex flex-col items-center justify-center px-5 py-12 text-center">
      <CoreDrawing state={drawing} />
      <Heading className="mt-2 max-w-96 break-words" ref={headingRef} tabIndex={-1}>
        {title}
      </Heading>
      {children ? <div className="mt-0.5 max-w-80 text-balance break-words text-text-2">{children}</div> : null}
      {actions ? <div className="mt-3 flex flex-wrap items-center justify-center gap-1">{actions}</div> : null}
    </div>
  );
}
