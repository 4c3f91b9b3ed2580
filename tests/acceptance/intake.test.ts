import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Intake, intakeBytes, intakeText } from '../../shared/intake/index.ts';
import { seededIds } from '../../shared/model/ids.ts';

const data = fileURLToPath(new URL('../../../shared/data', import.meta.url));
const declaration = `${data}/declaration`;
const laws = `${data}/law-pairs`;
if (!existsSync(data)) console.log('Intake acceptance: skipped, the data beside the project is absent.');

function takeFile(path: string): Intake {
  const result = intakeBytes(new Uint8Array(readFileSync(path)), { ids: seededIds('acceptance'), name: path });
  if (!result.ok) throw new RangeError(result.code);
  return result.value;
}

interface OutlineEntry {
  readonly kind: 'text' | 'part' | 'theme' | 'para';
  readonly num: number | null;
  readonly lines: readonly number[];
  readonly head: string;
  readonly chars: number;
}

/** Columns: id, line, column, exact, should_be, action, why. */
function readDefects(): readonly (readonly string[])[] {
  const rows = readFileSync(`${declaration}/tokyo-2025.defects.tsv`, 'utf8').trim().split('\n').slice(1);
  return rows.map((row) => row.split('\t'));
}

describe.skipIf(!existsSync(declaration))('the declaration', () => {
  const intake = existsSync(declaration) ? takeFile(`${declaration}/tokyo-2025.ja.txt`) : null!;

  test('structure equals the outline', () => {
    const outline = JSON.parse(
      readFileSync(`${declaration}/tokyo-2025.outline.json`, 'utf8'),
    ) as readonly OutlineEntry[];
    const kinds = { part_heading: 'part', theme_heading: 'theme', paragraph: 'para' } as const;
    const got = intake.blocks.map(({ kind, label, lines, text }) => {
      const outlineKind = kind in kinds ? kinds[kind as keyof typeof kinds] : 'text';
      const roman = 'ⅠⅡⅢⅣⅤ'.indexOf(label?.[0] ?? '');
      const num = outlineKind === 'para' ? Number(label?.slice(1, -1)) : outlineKind === 'theme' ? roman + 1 : null;
      return { kind: outlineKind, num, lines: [...lines], chars: [...text].length };
    });
    expect(got).toEqual(outline.map(({ kind, num, lines, chars }) => ({ kind, num, lines, chars })));
  });

  test.each(['heal', 'keep'] as const)('the log equals the rows marked %s', (action) => {
    const wanted = readDefects()
      .filter((row) => row[5] === action)
      .map(([id, line, column]) => `${id} ${line}:${column}`);
    const log = action === 'heal' ? intake.healed : intake.kept;
    const got = log.map(({ rule, line, column }) => `${rule} ${line}:${column}`);
    expect(got.toSorted()).toEqual(wanted.toSorted());
  });

  test('what is marked flag stays as it is', () => {
    const whole = intake.blocks
      .map((block) => block.text)
      .join('\n')
      .normalize('NFKC');
    for (const [id, , , exact = '', , action = ''] of readDefects()) {
      // The list of structure shows line ends by a sign, and (10) with its bullet and label.
      if (!action.startsWith('flag') || id === 'S9' || id === 'G8') continue;
      expect(whole, `${id} ${exact}`).toContain(exact.normalize('NFKC'));
    }
  });
});

/** Shares of a paragraph at which another page could have ended. */
const CUTS = [0.3, 0.5, 0.7, 0.9];

describe.skipIf(!existsSync(declaration))('the declaration, printed on other pages', () => {
  const source = existsSync(declaration) ? readFileSync(`${declaration}/tokyo-2025.ja.txt`, 'utf8') : '';
  const shown = (text: string) => {
    const intake = intakeText(text, { ids: seededIds('pages') });
    if (!intake.ok) throw new RangeError(intake.code);
    const pageNumbers = new Set(
      intake.value.findings.filter(({ rule }) => rule === 'page-number').map(({ line }) => line),
    );
    return intake.value.blocks
      .filter(({ lines }) => !lines.some((line) => pageNumbers.has(line)))
      .map(({ kind, label, text }) => [kind, label, text]);
  };

  test.each([
    ['a page break', '\n\n'],
    ['a page break with its number', '\n\n- 3 -\n\n'],
    ['a wrapped line', '\n'],
    ['a hanging indent', '\n　　'],
  ])('%s inside any paragraph changes nothing', (_, gap) => {
    const wanted = shown(source);
    for (const share of CUTS) {
      const cut = source.split('\n').map((line) => {
        const at = Math.max(Math.floor(line.length * share), 12);
        const inside =
          line.startsWith('- ') && line.length > 40 && line[at - 1] !== '。' && !/[\sA-Za-z]/u.test(line[at]!);
        return inside ? line.slice(0, at) + gap + line.slice(at) : line;
      });
      expect(shown(cut.join('\n'))).toEqual(wanted);
    }
  });
});

/** Labels of a statute by an independent look at the lines: headings, 条, 項, 号, イロハ. */
function labelsByPattern(source: string): string[] {
  return source.split('\n').flatMap((line) => {
    const found =
      /^#+ (第[一二三四五六七八九十百]+[編章節款])　/u.exec(line) ??
      /^\*\*(第[一二三四五六七八九十百]+条(?:の[一二三四五六七八九十]+)?)(?:（|\*\*|から)/u.exec(line) ??
      /^\*\*([０-９]+)\*\*　/u.exec(line) ??
      /^ *- ([一二三四五六七八九十]+(?:の[一二三四五六七八九十]+)?)　/u.exec(line) ??
      /^ *- ([イロハニホヘトチリヌルヲワカヨタレソツネナラム])　/u.exec(line);
    return found === null ? [] : [found[1]!];
  });
}

const files = existsSync(laws) ? readdirSync(laws).flatMap((name) => [`${name}/old.md`, `${name}/new.md`]) : [];

describe.skipIf(files.length === 0)('statutes', () => {
  test.each(files)('%s: every article, 項 and 号 with the number it has in the source', (file) => {
    const source = readFileSync(`${laws}/${file}`, 'utf8');
    const intake = takeFile(`${laws}/${file}`);
    expect(intake.blocks.flatMap(({ label }) => (label === null ? [] : [label]))).toEqual(labelsByPattern(source));
    const articles = intake.blocks.filter((block) => block.kind === 'paragraph');
    expect(articles.every((block) => block.label?.startsWith('第'))).toBe(true);
    expect(intake.blocks[0]).toMatchObject({ kind: 'title', lines: [2] });
  });
});
