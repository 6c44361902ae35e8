import { errorTypeOf } from '@/lib/evo/failure';
import type { Member } from '@/lib/evo/model';
import { failureDetails } from './details';
import { FAILURE_WORDS } from './failure-words';
import type { Message, MessageAction } from './message';
import { roleParts } from './role-words';
import { lineOf, linesOf, type About, type FailureWords } from './words';

/** `fullPath`: folder and name in their shown form, null for a list. */
type Told = { about: About; fullPath: string | null; whoCanHelp: Member[] | null };

/** A failure in words: what happened, what was not changed, what to do next. */
export function failureMessage({ about, fullPath, whoCanHelp }: Told): Message {
  const { failure, workspace } = about;
  const words: FailureWords = FAILURE_WORDS[failure.kind];
  return {
    kind: failure.kind,
    role: 'alert',
    tone: words.tone,
    icon: words.icon,
    title: titleOf(words, about),
    body: [...linesOf(words.says, about), ...unchanged(words, about), ...nextSteps(words, about)],
    checked: about.checked ? checkedSentence(about) : null,
    ...roleParts(failure, whoCanHelp, workspace),
    action: actionOf(words, about),
    errorType: errorTypeOf(failure),
    httpStatus: failure.status,
    details: failureDetails(failure, fullPath),
  };
}

function titleOf(words: FailureWords, about: About): string {
  if (words.keepsTitle !== true && about.operation === 'restore') return `${about.file} was not restored`;
  if (words.keepsTitle !== true && about.operation === 'upload') return `${about.file} was not uploaded`;
  return lineOf(words.title, about);
}

function actionOf(words: FailureWords, about: About): MessageAction {
  return typeof words.action === 'function' ? words.action(about) : words.action;
}

/** After a check the message ends with what the check showed, and the button says what to do. */
function nextSteps(words: FailureWords, about: About): readonly string[] {
  return about.checked && actionOf(words, about) === 'retry' ? [] : linesOf(words.next, about);
}

function unchanged(words: FailureWords, { operation, file, checked }: About): readonly string[] {
  if (operation === 'list' || operation === 'download' || words.fateUnknown === true || checked) return [];
  return [UNCHANGED[operation](file)];
}

const UNCHANGED = {
  delete: (file: string) => `${file} was not deleted.`,
  restore: () => 'It is still in Deleted files.',
  upload: () => 'Nothing in Evo was changed by it.',
};

function checkedSentence({ operation }: About): string {
  if (operation === 'upload') return 'We checked: Evo doesn’t show it';
  return operation === 'restore' ? 'We checked: the file is still deleted' : 'We checked: the file still exists';
}
