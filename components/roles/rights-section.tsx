import { useId } from 'react';
import { LearnedList } from '@/components/roles/right-basis';
import { RIGHT_WORDS } from '@/components/roles/right-words';
import { RoleGlyph } from '@/components/shell/role-mark';
import { Icon } from '@/components/ui/icon';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { ROLES } from '@/lib/evo/model';
import type { Learned } from '@/lib/roles/learned';
import { RIGHT_RULES, RIGHTS, type Right } from '@/lib/roles/rights';

const COLUMNS = [...[...ROLES].reverse(), 'instance admin'] as const;
type Column = (typeof COLUMNS)[number];

/** What each role may do here: by Evo's documentation, and by what Evo said when it refused somebody. */
export function RightsSection({ learned }: { learned: readonly Learned[] }) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} className="border-b border-line px-5 py-4 phone:px-4">
      <h2 id={heading}>What each role may do</h2>
      <table aria-labelledby={heading} className="mt-2 w-full border-separate border-spacing-0">
        <thead>
          <tr>
            <th className="border-b border-line pb-1.5 text-start text-12 font-medium text-text-3" scope="col">
              To
            </th>
            {COLUMNS.map((column) => (
              <th className="w-14 border-b border-line pb-1.5 text-12 font-medium text-text-2" key={column} scope="col">
                <span className="inline-flex flex-col items-center gap-1">
                  <RoleGlyph role={column} />
                  {column === 'instance admin' ? (
                    <>
                      <VisuallyHidden>instance </VisuallyHidden>admin
                    </>
                  ) : (
                    column
                  )}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {RIGHTS.map((right) => (
            <RightRow key={right} learned={learned.filter((one) => one.right === right)} right={right} />
          ))}
        </tbody>
      </table>
      <div className="mt-2 grid gap-1 text-12 text-text-3">
        <p>
          As Evo documents it. A star marks what is inferred: Evo documents the permission, and not which role has it.
          An instance admin without a role here may do what stands in the last column.
        </p>
        <p>Evo decides on every call; this table only tells what to expect.</p>
      </div>
    </section>
  );
}

function RightRow({ right, learned }: { right: Right; learned: readonly Learned[] }) {
  const rule = RIGHT_RULES[right];
  return (
    <tr className="align-top">
      <th className="border-b border-line-soft py-1.5 pe-2 text-start font-normal" scope="row">
        <span className="inline-block first-letter:uppercase">{RIGHT_WORDS[right]}</span>
        {rule.basis === 'inferred' ? (
          <span className="text-text-3">
            <span aria-hidden="true">*</span>
            <VisuallyHidden> (inferred)</VisuallyHidden>
          </span>
        ) : null}
        <LearnedList learned={learned} />
      </th>
      {COLUMNS.map((column) => (
        <td className="border-b border-line-soft py-1.5 text-center" key={column}>
          <Answer may={mayDo(column, right)} />
        </td>
      ))}
    </tr>
  );
}

function mayDo(column: Column, right: Right): boolean {
  const rule = RIGHT_RULES[right];
  return column === 'instance admin' ? rule.instanceAdmin : rule.roles.includes(column);
}

function Answer({ may }: { may: boolean }) {
  return (
    <>
      <Icon className={`inline ${may ? 'text-success-mark' : 'text-n-7'}`} name={may ? 'check' : 'minus'} size={14} />
      <VisuallyHidden>{may ? 'yes' : 'no'}</VisuallyHidden>
    </>
  );
}
