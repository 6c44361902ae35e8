import type { ListedFile } from '@/components/files/listed-file';
import { isEqual } from '@/components/files/same-name';
import { Icon } from '@/components/ui/icon';
import { hiddenSigns } from '@/lib/names/hidden-signs';
import { mixedScripts } from '@/lib/names/mixed-scripts';

/** What to mind about a name: in two words, and in a sentence. */
export type NameMark = { word: string; label: string };

/** What to mind about a file's name, given all files that look like it. */
export function nameMarks(file: ListedFile, alike: readonly ListedFile[] = []): NameMark[] {
  const scripts = mixedScripts(file.shown);
  const signs = hiddenSigns(file.name);
  const others = alike.filter(({ id }) => id !== file.id);
  return [
    ...(others.length === 0 ? [] : [others.every((other) => isEqual(file, other)) ? SAME_NAME : SAME_LOOK]),
    ...(scripts.length === 0
      ? []
      : [{ word: 'mixed scripts', label: `Mixed scripts: one word has ${scripts.join(' and ')} letters` }]),
    ...(signs.length === 0 ? [] : [{ word: 'hidden signs', label: `Hidden signs: ${signs.join(', ')}` }]),
  ];
}

const SAME_NAME: NameMark = { word: 'same name', label: 'Same name as another file' };
const SAME_LOOK: NameMark = { word: 'same look', label: 'Same look as another file' };

/** The id of the element that says what to mind about the file's name. */
export function marksId(file: ListedFile): string {
  return `marks-${file.id}`;
}

/**
 * The marks beside a name. They are drawn, not written, since the text of a row's header is the name and nothing else;
 * on a phone the sign alone has room.
 */
export function NameMarks({ file, marks }: { file: ListedFile; marks: readonly NameMark[] }) {
  if (marks.length === 0) return null;
  return (
    <span className="flex shrink-0 gap-1" id={marksId(file)}>
      {marks.map(({ word, label }) => (
        <span
          aria-label={label}
          className="inline-flex min-h-5 items-center gap-1 rounded-4 bg-warning-tint px-1.5 text-12 font-medium whitespace-nowrap text-warning-text not-phone:after:content-[attr(data-word)] forced-colors:border"
          data-tip={label}
          data-word={word}
          key={word}
          role="img"
        >
          <Icon name="triangle" size={12} />
        </span>
      ))}
    </span>
  );
}
