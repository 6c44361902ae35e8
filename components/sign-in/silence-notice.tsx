import { Banner } from '@/components/ui/banner';

/** Says before anybody signs in what they will not be able to do just now. */
export function SilenceNotice() {
  return (
    <Banner className="mb-6" icon="server" tone="warning">
      A part of Evo is not answering just now. You can sign in and read Activity; files have to wait until it answers.
    </Banner>
  );
}
