import type { ReactNode, Ref } from 'react';

type EmptyFrameProps = {
  drawing: ReactNode;
  title: string;
  /** Why it is empty, and that nothing was lost. */
  children?: ReactNode;
  /** The one next step. */
  actions?: ReactNode;
  headingLevel?: 1 | 2;
  /** Where the focus goes when the list it stood in is gone. */
  headingRef?: Ref<HTMLHeadingElement>;
};

/** What stands in place of content: a drawing, a heading, why, and what to do. */
export function EmptyFrame({ drawing, title, children, actions, headingLevel = 2, headingRef }: EmptyFrameProps) {
  const Heading = headingLevel === 1 ? 'h1' : 'h2';
  return (
    <div className="flex flex-col items-center justify-center px-5 py-12 text-center">
      {drawing}
      <Heading className="mt-2 max-w-96 break-words" ref={headingRef} tabIndex={-1}>
        {title}
      </Heading>
      {children ? <div className="mt-0.5 max-w-80 text-balance break-words text-text-2">{children}</div> : null}
      {actions ? <div className="mt-3 flex flex-wrap items-center justify-center gap-1">{actions}</div> : null}
    </div>
  );
}
