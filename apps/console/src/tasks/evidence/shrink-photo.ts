/** Enough to read a page of text on a photo of it. */
const LONGEST_SIDE = 2000;
const QUALITY = 0.82;
/** Smaller files are not worth the work. */
const SMALL_BYTES = 500_000;

/**
 * A photo as a slow line can carry it: at most 2000 px on the longer side, JPEG, upright, without the place where it was taken. What is
 * no photo, is small already, or cannot be read by the browser stays as it is.
 */
export async function shrinkPhoto(file: File): Promise<File> {
  if (!file.type.startsWith('image/') || (file.size <= SMALL_BYTES && isAccepted(file))) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
    if (blob === null || (blob.size >= file.size && isAccepted(file))) return file;
    return new File([blob], `${file.name.replace(/\.[^.]+$/, '')}.jpg`, { type: 'image/jpeg' });
  } catch {
    return file;
  }
}

/** Telephones take other kinds as well, such as HEIC; those the browser can read become JPEG whatever their size. */
function isAccepted({ type }: File): boolean {
  return /^image\/(jpeg|png|webp)$/.test(type);
}
