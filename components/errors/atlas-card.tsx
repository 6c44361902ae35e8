import { Link } from '@/components/ui/link';
import { MessageExample } from '@/components/errors/message-example';
import type { Message, MessageContext } from '@/lib/messages/message';
import { paths } from '@/lib/paths';

type Props = { slug: string; caption: string; cause: string; message: Message; context: MessageContext };

/** One message under what brings it about; its caption leads to the page of its own. */
export function AtlasCard({ slug, caption, cause, message, context }: Props) {
  return (
    // The padding keeps the sheet's shadow within its column.
    <article className="break-inside-avoid pb-6" id={slug}>
      <h3 className="font-normal">
        <Link
          className="mono text-text-2 underline decoration-line-strong underline-offset-3 hover:text-text"
          href={paths.error(slug)}
        >
          {caption}
        </Link>
      </h3>
      <p className="pt-0.5 pb-2 text-12 text-pretty text-text-2">{cause}</p>
      <MessageExample context={context} message={message} />
    </article>
  );
}
