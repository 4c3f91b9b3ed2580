// npm run icons: makes the icons of the packages (Windows .ico, macOS and Linux .png) from build/icons/icon.svg. Run it when the
// drawing changed; the results are kept, so that packing needs no browser.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const icons = join(root, 'build/icons');
/** macOS asks for 1024, from which the packer makes every smaller one. */
const PNG_SIZE = 1024;
/** What Windows shows: title bar, task bar, list, large tiles. */
const ICO_SIZES = [16, 32, 48, 256];

/** ICO of PNG images: a head of 6 bytes, 16 bytes an image (256 is written 0), then the images. */
function packIco(images) {
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  images.forEach(({ size, png }, i) => {
    const at = 6 + 16 * i;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...images.map(({ png }) => png)]);
}

ensureInstalled();
const { chromium } = await import('playwright');
const folder = mkdtempSync(join(tmpdir(), 'soan-icons-'));
const browser = await chromium.launch({
  executablePath: process.env.SOAN_CHROMIUM ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  // The signs are drawn in the typeface that Soan ships, whatever this machine has.
  const font = pathToFileURL(join(root, 'node_modules/@fontsource/biz-udmincho/700.css')).href;
  const svg = readFileSync(join(icons, 'icon.svg'), 'utf8');
  const page = await browser.newPage();
  const draw = async (size) => {
    const sized = svg.replace('width="1024" height="1024"', `width="${size}" height="${size}"`);
    const html = `<!doctype html><link rel="stylesheet" href="${font}"><style>body{margin:0}svg{display:block}</style>${sized}`;
    writeFileSync(join(folder, 'icon.html'), html);
    await page.setViewportSize({ width: size, height: size });
    await page.goto(pathToFileURL(join(folder, 'icon.html')).href);
    await page.evaluate(() => document.fonts.ready);
    return page.screenshot({ omitBackground: true });
  };
  writeFileSync(join(icons, 'icon.png'), await draw(PNG_SIZE));
  const images = [];
  for (const size of ICO_SIZES) images.push({ size, png: await draw(size) });
  writeFileSync(join(icons, 'icon.ico'), packIco(images));
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
