import { Link } from '@/components/ui/link';
import type { ReactNode } from 'react';
import { MessageExample } from '@/components/errors/message-example';
import { FATES } from '@/lib/atlas/entry';
import { EXAMPLE, exampleMessages } from '@/lib/atlas/example';
import { documentedType, FAILURE_ATLAS } from '@/lib/atlas/failure-atlas';
import type { Outcome } from '@/lib/atlas/outcomes';
import { errorTypeOf, type FailureKind } from '@/lib/evo/failure';
import type { Message } from '@/lib/messages/message';
import { paths } from '@/lib/paths';

/** One kind of failure: why it comes about, what becomes of the file, what to do, and what a person reads. */
export function KindView({ kind }: { kind: FailureKind }) {
  const { cause, answer, fate, except, next } = FAILURE_ATLAS[kind];
  const { remove, restore } = exampleMessages(kind);
  return (
    <Sheet title={titleOf(kind)}>
      <dl className="grid gap-4">
        <Fact term="Why">{cause}</Fact>
        <Fact term="What to do">{next}</Fact>
        <Fact term="The file, after a delete">
          {FATES[fate]} {except}
        </Fact>
        <Fact term="HTTP answer">{answer}</Fact>
        <Fact term="Type">
          <Mono>{documentedType(kind) ?? 'none'}</Mono>
        </Fact>
        <Fact term="In tests">
          <Mono>data-error-type=&quot;{errorTypeOf({ kind })}&quot;</Mono>
        </Fact>
      </dl>
      <div className="grid gap-6">
        <Shown heading="After a delete" message={remove} />
        <Shown heading="After a restore" message={restore} operation="restore" />
      </div>
    </Sheet>
  );
}

/** The same for what is no failure. */
export function OutcomeView({ slug, outcome }: { slug: string; outcome: Outcome }) {
  return (
    <Sheet title={titleOf(slug)}>
      <dl className="grid content-start gap-4">
        <Fact term="Why">{outcome.cause}</Fact>
        <Fact term="What to do">{outcome.next}</Fact>
        <Fact term="What came">{outcome.caption.split(' · ')[0]}</Fact>
      </dl>
      <Shown heading="What it looks like" message={outcome.message()} />
    </Sheet>
  );
}

/** `insufficient-role` as a heading. */
export function titleOf(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function Sheet({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <p className="text-12">
        <Link className="link" href={paths.errors}>
          Error atlas
        </Link>
      </p>
      <h1 className="pt-1 pb-6 text-20">{title}</h1>
      <div className="grid max-w-5xl grid-cols-[minmax(0,1fr)_minmax(0,416px)] items-start gap-12 rail:gap-8 phone:grid-cols-1">
        {children}
      </div>
    </>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-12 text-text-3">{term}</dt>
      <dd className="max-w-140 text-14 text-pretty wrap-anywhere">{children}</dd>
    </div>
  );
}

function Mono({ children }: { children: ReactNode }) {
  return <span className="mono">{children}</span>;
}

function Shown({ heading, message, operation }: { heading: string; message: Message; operation?: 'restore' }) {
  return (
    <section>
      <h2 className="pb-2 text-12 font-medium text-text-2">{heading}</h2>
      <MessageExample context={EXAMPLE} explained message={message} operation={operation} />
    </section>
  );
}
