'use client';

import { useEffect, useState } from 'react';
import { Button, type ButtonVariant } from '@/components/ui/button';
import { copyText } from '@/components/ui/copy-text';
import type { IconName } from '@/components/ui/icon-shapes';

type Props = { label: string; text: () => string; variant?: ButtonVariant; icon?: IconName; className?: string };

const SHOWN_MS = 1600;

/** Copies a text and says so for a moment in its own words, which the surrounding toast or page announces. */
export function CopyButton({ label, text, variant = 'ghost', icon, className }: Props) {
  const [result, setResult] = useState<string | null>(null);
  useEffect(() => {
    if (result === null) return;
    const timer = setTimeout(() => setResult(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [result]);
  const copy = async () => setResult((await copyText(text())) ? 'Copied' : 'Not copied');
  return (
    <Button className={className} icon={icon} onClick={() => void copy()} size="small" variant={variant}>
      {result ?? label}
    </Button>
  );
}
