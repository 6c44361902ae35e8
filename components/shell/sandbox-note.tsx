/** Says that nothing here is real, in words, in the page's header. */
export function SandboxNote() {
  return (
    <p className="inline-flex min-h-5 items-center rounded-4 px-1.5 text-12 font-medium text-text-2 shadow-[inset_0_0_0_1px_var(--line-strong)] forced-colors:border">
      Sandbox<span className="sr-only">: invented data, nothing here is real</span>
    </p>
  );
}
