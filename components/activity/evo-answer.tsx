import { Fact, Facts } from '@/components/activity/facts';
import { type Failure, errorTypeOf } from '@/lib/evo/failure';
import { shownWords } from '@/lib/names/shown-name';

const LONGEST = 300;

type EvoAnswerProps = {
  failure: Failure;
  /** Names the type by the end of its address alone, where there is little room. */
  brief?: boolean;
};

/** What was answered, in the answerer's own words. */
export function EvoAnswer({ failure, brief = false }: EvoAnswerProps) {
  const type = brief ? errorTypeOf(failure) : (failure.type ?? errorTypeOf(failure));
  const quoted = [failure.title, failure.detail].filter((words) => words !== null && words !== '');
  return (
    <section aria-labelledby="evo-answer">
      <h2 className="pb-2" id="evo-answer">
        {failure.status === null ? 'What went wrong' : 'What Evo answered'}
      </h2>
      <Facts>
        <Fact term="Status">{failure.status ?? 'no answer'}</Fact>
        <Fact term="Type">
          <span className="mono">{shownWords(type, LONGEST)}</span>
        </Fact>
        {quoted.length === 0 ? null : (
          <Fact term="Evo’s words">
            {quoted.map((words, index) => (
              <q className="block quotes-none" key={index}>
                <bdi>{shownWords(words ?? '', LONGEST)}</bdi>
              </q>
            ))}
          </Fact>
        )}
        <Fact term="Reference">
          <span className="mono">{failure.reference}</span>
        </Fact>
        {failure.evoReference === null ? null : (
          <Fact term="Evo’s reference">
            <span className="mono">{failure.evoReference}</span>
          </Fact>
        )}
      </Facts>
    </section>
  );
}
