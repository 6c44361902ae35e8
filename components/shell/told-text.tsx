import { Fragment } from 'react';
import { CutName } from '@/components/shell/cut-name';
import { splitAtName } from '@/components/shell/split-at-name';

const LONGEST = 200;

type Props = {
  text: string;
  /** As it is shown. */
  name: string;
  /** The name stands out from the words. */
  strong?: boolean;
};

/** Sentences in which a file's name is set apart, so that it can neither pass for a word of them nor turn them round. */
export function ToldText({ text, name, strong = false }: Props) {
  return splitAtName(text, name).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <ToldName look={strong ? 'font-medium text-text' : ''} name={name} />}
      {part}
    </Fragment>
  ));
}

/** A very long name must not push what became of the file out of sight. The details hold all of it. */
function ToldName({ name, look }: { name: string; look: string }) {
  if (name.length <= LONGEST) return <bdi className={`name ${look}`}>{name}</bdi>;
  return (
    <span className={`inline-block max-w-full align-bottom [--row-bg:var(--surface-raised)] ${look}`}>
      <CutName shown={name} />
    </span>
  );
}
