import type { Locator, Page } from '@playwright/test';

export type Picked = { name: string; mimeType: string; buffer: Buffer };

/** The dialog before an upload, and the list of what is under way. */
export class Uploads {
  readonly open: Locator;
  readonly dialog: Locator;
  readonly chosen: Locator;
  readonly folder: Locator;
  readonly list: Locator;

  constructor(page: Page) {
    this.open = page.getByRole('button', { name: 'Upload', exact: true });
    this.dialog = page.getByRole('dialog', { name: /^Upload to / });
    this.chosen = this.dialog.getByRole('list', { name: 'Chosen files' }).getByRole('listitem');
    this.folder = this.dialog.getByRole('textbox', { name: 'Folder in the workspace' });
    this.list = page.getByRole('region', { name: 'Uploads' });
  }

  /** Opens the dialog and chooses these. */
  async choose(...files: Picked[]): Promise<void> {
    await this.open.click();
    await this.dialog.getByLabel('Choose files').setInputFiles(files);
  }

  /** The button that sends them. */
  send(words: string): Locator {
    return this.dialog.getByRole('button', { name: words, exact: true });
  }

  pause(name: string): Locator {
    return this.list.getByRole('button', { name: `Pause ${name}`, exact: true });
  }

  resume(name: string): Locator {
    return this.list.getByRole('button', { name: `Resume ${name}`, exact: true });
  }

  cancel(name: string): Locator {
    return this.list.getByRole('button', { name: `Cancel ${name}`, exact: true });
  }
}

/** A file of so many bytes, as a person's disk has it. */
export function pickedFile(name: string, bytes: number): Picked {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.alloc(bytes, 'core sample ') };
}
