import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';

const KEPT = fileURLToPath(new URL('./pictures/', import.meta.url));

/** Set by `npm run test:visual -- --update`. */
export const RENEWS = process.env.SOAN_RENEW_PICTURES === '1';

/** Share of pixels that may differ: less than the words of one label, more than the edge of a rounded corner. */
const ALLOWED_SHARE = 0.0004;
/** Difference of one channel, of 255, under which two pixels are one to the eye: the grey of a letter's edge. */
const ALLOWED_CHANNEL = 48;

export interface PictureDifference {
  /** Pixels that differ; -1 where the two are not of one size. */
  readonly pixels: number;
  readonly share: number;
  /** The kept picture in grey with what differs in red, PNG. */
  readonly image: Buffer;
}

export function isKept(name: string): boolean {
  return existsSync(join(KEPT, `${name}.png`));
}

export function keptPicture(name: string): Buffer {
  return readFileSync(join(KEPT, `${name}.png`));
}

export function keepPicture(name: string, picture: Buffer): void {
  mkdirSync(KEPT, { recursive: true });
  writeFileSync(join(KEPT, `${name}.png`), picture);
}

/** Null where the picture is the kept one to the eye; otherwise a sentence that names the files to look at. */
export async function findDifference(canvas: Page, name: string, picture: Buffer): Promise<string | null> {
  const kept = keptPicture(name);
  if (kept.equals(picture)) return null;
  const { pixels, share, image } = await comparePictures(canvas, kept, picture);
  if (pixels >= 0 && share <= ALLOWED_SHARE) return null;
  const folder = mkdtempSync(join(tmpdir(), 'soan-visual-'));
  for (const [kind, bytes] of Object.entries({ kept, now: picture, difference: image }))
    writeFileSync(join(folder, `${name}.${kind}.png`), bytes);
  const what = pixels < 0 ? 'it has another size' : `${pixels} pixels differ (${(share * 100).toFixed(2)} %)`;
  return `${name}: ${what}. Look at ${folder}; if it is meant, npm run test:visual -- --update`;
}

/** Two PNGs, decoded and compared by the browser itself: nothing to install, and one decoder for both. */
export async function comparePictures(canvas: Page, kept: Buffer, now: Buffer): Promise<PictureDifference> {
  const { pixels, total, image } = await canvas.evaluate(
    async ([keptUrl, nowUrl, allowed]) => {
      const read = async (url: string) => {
        const picture = new Image();
        picture.src = url;
        await picture.decode();
        const area = new OffscreenCanvas(picture.naturalWidth, picture.naturalHeight).getContext('2d')!;
        area.drawImage(picture, 0, 0);
        return area.getImageData(0, 0, picture.naturalWidth, picture.naturalHeight);
      };
      const [one, other] = [await read(keptUrl), await read(nowUrl)];
      const shown = document.createElement('canvas');
      [shown.width, shown.height] = [one.width, one.height];
      const area = shown.getContext('2d')!;
      const result = area.createImageData(one.width, one.height);
      const sameSize = one.width === other.width && one.height === other.height;
      let pixels = 0;
      for (let at = 0; at < one.data.length; at += 4) {
        const [red, green, blue] = [one.data[at]!, one.data[at + 1]!, one.data[at + 2]!];
        const most = sameSize
          ? Math.max(
              Math.abs(red - other.data[at]!),
              Math.abs(green - other.data[at + 1]!),
              Math.abs(blue - other.data[at + 2]!),
            )
          : 0;
        const grey = 200 + (red + green + blue) / 14;
        if (most > allowed) pixels++;
        result.data.set(most > allowed ? [214, 30, 20, 255] : [grey, grey, grey, 255], at);
      }
      area.putImageData(result, 0, 0);
      return { pixels: sameSize ? pixels : -1, total: one.width * one.height, image: shown.toDataURL('image/png') };
    },
    [dataUrl(kept), dataUrl(now), ALLOWED_CHANNEL] as const,
  );
  return { pixels, share: pixels / total, image: Buffer.from(image.slice(image.indexOf(',') + 1), 'base64') };
}

const dataUrl = (png: Buffer) => `data:image/png;base64,${png.toString('base64')}`;
