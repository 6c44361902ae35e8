'use client';

import { CopyButton } from '@/components/ui/copy-button';

/** Copies a text that the server put together. */
export function CopyLines({ text }: { text: string }) {
  return <CopyButton icon="copy" label="Copy" text={() => text} />;
}
