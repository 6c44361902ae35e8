import { AtlasCard } from '@/components/errors/atlas-card';
import { EXAMPLE, exampleMessages } from '@/lib/atlas/example';
import type { Helper } from '@/lib/atlas/entry';
import { captionOf, FAILURE_ATLAS, FAILURE_KINDS } from '@/lib/atlas/failure-atlas';
import { OUTCOMES } from '@/lib/atlas/outcomes';

const DONE = { id: 'done', heading: 'Done, or not known yet' };

const GROUPS: { helper: Helper; heading: string }[] = [
  { helper: 'you', heading: 'You can put this right' },
  { helper: 'others', heading: 'Someone else can put this right' },
  { helper: 'operators', heading: 'Evo or the console failed' },
];

/** Every message about a file, by who can put it right. */
export function AtlasView() {
  return (
    <>
      <h1 className="text-20">Error atlas</h1>
      <p className="max-w-160 pt-1 text-pretty text-text-2">
        Everything the console says about a file it deletes or restores: what happened, what was not lost, what to do
        next. The names are examples, and buttons that need a file are only drawn.
      </p>
      <nav aria-label="Groups" className="flex flex-wrap gap-x-4 gap-y-1 pt-3">
        {[DONE, ...GROUPS.map(({ helper, heading }) => ({ id: helper, heading }))].map(({ id, heading }) => (
          <a className="link" href={`#${id}`} key={id}>
            {heading}
          </a>
        ))}
      </nav>
      <Group {...DONE}>
        {[...OUTCOMES].map(([slug, { caption, cause, message }]) => (
          <AtlasCard caption={caption} cause={cause} context={EXAMPLE} key={slug} message={message()} slug={slug} />
        ))}
      </Group>
      {GROUPS.map(({ helper, heading }) => (
        <Group heading={heading} id={helper} key={helper}>
          {FAILURE_KINDS.filter((kind) => FAILURE_ATLAS[kind].helper === helper).map((kind) => (
            <AtlasCard
              caption={captionOf(kind)}
              cause={FAILURE_ATLAS[kind].cause}
              context={EXAMPLE}
              key={kind}
              message={exampleMessages(kind).remove}
              slug={kind}
            />
          ))}
        </Group>
      ))}
    </>
  );
}

function Group({ id, heading, children }: { id: string; heading: string; children: React.ReactNode }) {
  return (
    <section className="pt-8" id={id}>
      <h2 className="mb-4 border-b border-line-strong pb-2">{heading}</h2>
      <div className="columns-3 gap-8 rail:columns-2 rail:gap-6 phone:columns-1">{children}</div>
    </section>
  );
}
