import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AtlasFrame } from '@/components/errors/atlas-frame';
import { KindView, OutcomeView, titleOf } from '@/components/errors/kind-view';
import { FAILURE_KINDS } from '@/lib/atlas/failure-atlas';
import { OUTCOMES } from '@/lib/atlas/outcomes';

export async function generateMetadata({ params }: PageProps<'/errors/[kind]'>): Promise<Metadata> {
  const { kind: slug } = await params;
  return isSlug(slug) ? { title: titleOf(slug) } : {};
}

/** Open to everybody: it holds examples only. */
export default async function ErrorKindPage({ params }: PageProps<'/errors/[kind]'>) {
  const { kind: slug } = await params;
  const kind = FAILURE_KINDS.find((each) => each === slug);
  const outcome = OUTCOMES.get(slug);
  if (kind === undefined && outcome === undefined) notFound();
  return (
    <AtlasFrame>
      {kind === undefined ? null : <KindView kind={kind} />}
      {outcome === undefined ? null : <OutcomeView outcome={outcome} slug={slug} />}
    </AtlasFrame>
  );
}

function isSlug(slug: string): boolean {
  return OUTCOMES.has(slug) || FAILURE_KINDS.some((kind) => kind === slug);
}
