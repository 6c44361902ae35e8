import { UploadQueue } from '@/components/files/uploads/upload-queue';
import { makeUploadTeller, type UploadTellerDoors } from '@/components/files/uploads/upload-teller';

export { UploadTray } from '@/components/files/uploads/upload-tray';

/** A queue whose uploads are told in toasts. */
export function startUploads(doors: Omit<UploadTellerDoors, 'resume'>): UploadQueue {
  const queue: UploadQueue = new UploadQueue(makeUploadTeller({ ...doors, resume: (id) => queue.resume(id) }));
  return queue;
}
