import { OUTCOME_LOOKS } from '@/components/activity/activity-words';
import { Badge } from '@/components/ui/badge';
import type { Outcome } from '@/lib/activity/entry';

/** How something ended: word and mark, and a tint only where it needs a look. */
export function OutcomeBadge({ outcome }: { outcome: Outcome }) {
  const { word, icon, tone } = OUTCOME_LOOKS[outcome];
  return (
    <Badge icon={icon} tone={tone}>
      {word}
    </Badge>
  );
}
