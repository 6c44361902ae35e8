/** The first stop of the Tab key: past the navigation, to what the page is about. */
export function SkipLink() {
  return (
    <a
      className="absolute start-2 top-2 z-50 -translate-y-[200%] rounded-6 bg-ink px-3 py-1.5 text-on-ink focus:translate-y-0"
      href="#main"
    >
      Skip to content
    </a>
  );
}
