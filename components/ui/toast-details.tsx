'use client';

import { Link } from '@/components/ui/link';
import { type ReactNode, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Icon } from '@/components/ui/icon';
import type { ToastDetail } from '@/components/ui/toast-types';

type Props = {
  action: ReactNode;
  details: readonly ToastDetail[];
  /** Where it is explained. */
  about: string | undefined;
  copied: (() => string) | undefined;
};

/** The foot of a toast: its one action, and what an engineer wants to know. */
export function ToastDetails({ action, details, about, copied }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  if (!action && details.length === 0) return null;
  return (
    <>
      <div className="flex flex-wrap items-center gap-1 ps-12 pe-2 pb-2 phone:pb-2.5 [&>button]:phone:min-h-9">
        {action ? <span className="me-1 inline-flex [&>button]:phone:min-h-9">{action}</span> : null}
        {details.length > 0 && (
          <>
            <Button
              aria-controls={id}
              aria-expanded={open}
              className={`gap-1 px-1.5 ${action ? '' : '-ms-1.5'}`}
              onClick={() => setOpen(!open)}
              size="small"
              variant="ghost"
            >
              <Icon
                className={`transition-transform duration-(--t-quick) ${open ? 'rotate-90' : ''}`}
                name="chevron-right"
                size={12}
              />
              Details
            </Button>
            {copied ? <CopyButton className="px-1.5" label="Copy details" text={copied} /> : null}
          </>
        )}
      </div>
      <div
        className="mx-3 mb-3 ms-12 rounded-6 bg-well px-2.5 py-2 text-12 leading-4.5 inset-ring inset-ring-line-soft"
        hidden={!open}
        id={id}
      >
        <DetailList details={details} />
        {about === undefined ? null : (
          <Link className="link mt-0.5 inline-block leading-6" href={about}>
            About this error
          </Link>
        )}
      </div>
    </>
  );
}

/** Facts about a failure, one a line. */
export function DetailList({ details }: { details: readonly ToastDetail[] }) {
  return (
    <dl className="grid grid-cols-[5rem_minmax(0,1fr)] gap-x-2 gap-y-0.5 text-start">
      {details.map(({ label, value }) => (
        <div className="contents" key={label}>
          <dt className="text-text-3">{label}</dt>
          <dd className="wrap-anywhere">
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
