import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Selects the first place of some words in the page and types others over them, as a person would. */
export async function replaceWords(page: Page, words: string, by: string): Promise<void> {
  await selectWords(page, words);
  await page.keyboard.type(by);
}

export async function selectWords(page: Page, words: string): Promise<void> {
  await page.locator('.ProseMirror').focus();
  await page.evaluate(async (wanted) => {
    const walker = document.createTreeWalker(document.querySelector('.ProseMirror')!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      // The editor reads the selection from the browser's event, which comes after this; none comes where it stood there already.
      const told = new Promise((resolve) => document.addEventListener('selectionchange', resolve, { once: true }));
      const drawn = new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      node.parentElement?.scrollIntoView({ block: 'center' });
      await Promise.race([told, drawn]);
      return;
    }
    throw new Error(`The page does not say ${wanted}`);
  }, words);
}

/** Takes a draft under the offered name, or another. */
export async function takeDraft(page: Page, name?: string): Promise<void> {
  await page.keyboard.press('Control+Shift+E');
  const dialog = page.locator('dialog[open]');
  await dialog.waitFor();
  if (name !== undefined) await dialog.locator('input').first().fill(name);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
}

/** The whole working text, block by block. */
export function workingText(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.ProseMirror > *')].map((block) => block.textContent ?? ''),
  );
}

/** What axe finds wrong on the screen as it is, one line a rule; empty is the only good answer. */
export async function axeFaults(page: Page, scope: string): Promise<string[]> {
  // A dialog or a room may still be on its way: axe says nothing of what is not there but that.
  await page.locator(scope).first().waitFor();
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(async (selector) => {
    const runner = (window as unknown as { axe: { run(context: unknown): Promise<{ violations: AxeViolation[] }> } })
      .axe;
    interface AxeViolation {
      readonly id: string;
      readonly nodes: readonly { readonly html: string; readonly any: readonly { readonly message: string }[] }[];
    }
    const { violations } = await runner.run({ include: [[selector]] });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.any[0]?.message ?? ''}`,
    );
  }, scope);
}
