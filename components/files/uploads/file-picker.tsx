type FilePickerProps = {
  label: string;
  /** The accessible name, where the label alone does not tell it from others. */
  name?: string;
  several?: boolean;
  folder?: boolean;
  onChoose: (files: FileList) => void;
};

/** A button in front of the browser's own file field, which keeps the keyboard. */
export function FilePicker({ label, name = label, several = false, folder = false, onChoose }: FilePickerProps) {
  return (
    <label className="relative inline-flex min-h-(--control) cursor-pointer items-center rounded-6 bg-surface-raised px-2.5 font-medium shadow-[inset_0_0_0_1px_var(--line-strong),var(--shadow-1)] focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus hover:bg-hover phone:min-h-10 forced-colors:border">
      {label}
      <input
        aria-label={name}
        className="absolute inset-0 cursor-pointer opacity-0 file:cursor-pointer"
        multiple={several}
        onChange={(event) => {
          if (event.target.files !== null) onChoose(event.target.files);
          // So that the same file can be chosen once more.
          event.target.value = '';
        }}
        type="file"
        {...(folder ? { webkitdirectory: '' } : {})}
      />
    </label>
  );
}
