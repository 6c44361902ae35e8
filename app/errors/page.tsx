import type { Metadata } from 'next';
import { AtlasFrame } from '@/components/errors/atlas-frame';
import { AtlasView } from '@/components/errors/atlas-view';

export const metadata: Metadata = { title: 'Error atlas' };

/** Open to everybody: it holds examples only. */
export default function ErrorsPage() {
  return (
    <AtlasFrame>
      <AtlasView />
    </AtlasFrame>
  );
}
