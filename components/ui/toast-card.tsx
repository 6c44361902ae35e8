import type { ReactNode } from 'react';
import { ToastDetails } from '@/components/ui/toast-details';
import type { ToastSpec } from '@/components/ui/toast-types';
import { ToneMark } from '@/components/ui/tone-mark';

/** The sheet a toast is printed on. */
export const TOAST_SHEET =
  'relative w-full overflow-clip rounded-8 bg-surface-raised shadow-float forced-colors:border';

type Props = {
  spec: ToastSpec;
  titleId: string;
  /** The button that takes it away, where it can be taken away. */
  dismiss?: ReactNode;
  /** Rises with every change: the same words are then told once more. */
  revision?: number;
};

/** All that a toast shows: what happened, what was not lost, what to do next. */
export function ToastCard({ spec, titleId, dismiss, revision = 0 }: Props) {
  return (
    <>
      <div className="grid grid-cols-[1.5rem_minmax(0,1fr)_1.5rem] gap-x-3 p-3 phone:grid-cols-[1.5rem_minmax(0,1fr)_2rem]">
        <ToneMark icon={spec.icon} tone={spec.tone === 'pending' ? 'neutral' : spec.tone} />
        <div>
          <p className="overflow-clip pt-0.5 font-semibold wrap-anywhere" id={titleId}>
            <bdi key={revision}>{spec.title}</bdi>
          </p>
          {spec.body ? (
            <div className="mt-0.5 overflow-clip text-pretty wrap-anywhere text-text-2">{spec.body}</div>
          ) : null}
          {spec.extra ? <div className="mt-2 grid gap-2">{spec.extra}</div> : null}
        </div>
        {dismiss}
      </div>
      <ToastDetails about={spec.about} action={spec.action} copied={spec.copied} details={spec.details ?? []} />
    </>
  );
}
