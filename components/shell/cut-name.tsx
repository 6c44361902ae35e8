import { nameTail } from '@/lib/names/name-tail';

/**
 * A shown name on one line. Where it is too long, its middle is covered and its end and extension stay to be read; the
 * text itself is whole, for searching in the page, for copying and for screen readers. In a grid the whole shows as a tip.
 */
export function CutName({ shown, className = '' }: { shown: string; className?: string }) {
  return (
    <span className={`block h-lh min-w-0 overflow-clip ${className}`} data-tip-cut={shown}>
      <bdi className="name cut-middle" data-tail={nameTail(shown)}>
        {shown}
      </bdi>
    </span>
  );
}
