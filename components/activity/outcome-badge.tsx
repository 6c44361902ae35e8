import { OUTCOME_LOOKS } from '@/components/activity/activity-words';
import { Badge } from '@/components/ui/badge';
import type { Outcome } from '@/lib/activity/entry';

/** How something ended: word and mark, and a tint only where it needs a look. */
export function OutcomeBadge({ outcome }: { outcome: Outcome }) {
  const { word, icon, tone } = OUTCOME_LOOKS[outcome];
  // The words stand in one line below another, whether tinted or not.
  return (
    <span className={`inline-flex align-middle ${tone === 'quiet' ? '' : '-ms-1.5 phone:ms-0'}`}>
      <Badge icon={icon} tone={tone}>
        {word}
      </Badge>
    </span>
  );
}
