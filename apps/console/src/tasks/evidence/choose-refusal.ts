import { LARGEST_EVIDENCE_BYTES } from '@cis/contracts/task-files.constants';

const ENDINGS = /\.(pdf|jpe?g|png|webp|docx|xlsx)$/i;

/** What the file input offers; the camera's pictures come by their type. */
export const ACCEPTED_ENDINGS = '.pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx';

/** Why a file need not be sent at all; null when the server should look at it. A photo is judged after it is made smaller. */
export function chooseRefusal({
  name,
  type,
  size,
}: Pick<File, 'name' | 'type' | 'size'>): 'empty' | 'tooLarge' | 'wrongType' | null {
  if (size === 0) return 'empty';
  const isPhoto = type.startsWith('image/') && type !== 'image/svg+xml';
  if (!isPhoto && !ENDINGS.test(name)) return 'wrongType';
  return !isPhoto && size > LARGEST_EVIDENCE_BYTES ? 'tooLarge' : null;
}
