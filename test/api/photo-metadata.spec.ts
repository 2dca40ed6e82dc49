import { bareJpeg } from '../../apps/api/src/files/jpeg-content';
import { barePng } from '../../apps/api/src/files/png-content';
import { orientationOf, orientationTiff, type Orientation } from '../../apps/api/src/files/tiff-orientation';
import { bareWebp } from '../../apps/api/src/files/webp-content';
import { officeType } from '../../apps/api/src/files/office-content';
import { aDocx, anExif, anXlsx, aPhoto, aPng, aWebp } from '../support/evidence';

const ALL: readonly Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8];
const EXIF_AT = 4;

/** The Exif segment of a JPEG that begins with one. */
const exifOf = (jpeg: Buffer): Buffer => jpeg.subarray(EXIF_AT + 2 + 6);

describe('what a photo says beside the picture', () => {
  it.each(ALL)('is reduced to which way is up: %d', (orientation) => {
    const jpeg = bareJpeg(aPhoto({ orientation })) ?? Buffer.alloc(0);
    const webp = bareWebp(aWebp(orientation)) ?? Buffer.alloc(0);

    expect(orientationOf(anExif(orientation))).toBe(orientation);
    expect(orientationOf(orientationTiff(orientation))).toBe(orientation);
    expect(jpeg.includes('Exif')).toBe(orientation !== 1);
    if (orientation !== 1) expect(orientationOf(exifOf(jpeg))).toBe(orientation);
    const exif = webp.indexOf('EXIF');
    expect(exif === -1).toBe(orientation === 1);
    if (exif !== -1) expect(orientationOf(webp.subarray(exif + 8))).toBe(orientation);
  });

  it('is gone for good: a second cleaning finds nothing more to take', () => {
    for (const [bare, photo] of [
      [bareJpeg, aPhoto({ orientation: 8, after: 'PK' })],
      [barePng, aPng('PK')],
      [bareWebp, aWebp(3)],
    ] as const) {
      const once = bare(photo) ?? Buffer.alloc(0);

      expect(once.length).toBeGreaterThan(0);
      expect(once.length).toBeLessThan(photo.length);
      expect(bare(once)?.equals(once)).toBe(true);
    }
  });

  it('does not break on whatever bytes: cut off anywhere or changed anywhere', () => {
    const readers = [bareJpeg, barePng, bareWebp, officeType];
    for (const whole of [aPhoto({ orientation: 6 }), aPng(), aWebp(6), aDocx(), anXlsx()]) {
      for (let at = 0; at < whole.length; at += 1) {
        const changed = Buffer.from(whole);
        changed[at] = 0xff - (changed[at] ?? 0);
        for (const read of readers) {
          expect(() => read(whole.subarray(0, at))).not.toThrow();
          expect(() => read(changed)).not.toThrow();
        }
      }
    }
  });
});
