import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkDocument } from '../../shared/checks/index.ts';
import { type Intake, intakeBytes } from '../../shared/intake/index.ts';
import type { Finding } from '../../shared/model/finding.ts';
import type { BlockId } from '../../shared/model/ids.ts';
import { seededIds } from '../../shared/model/ids.ts';

const data = fileURLToPath(new URL('../../../shared/data', import.meta.url));
const declaration = `${data}/declaration`;
const laws = `${data}/law-pairs`;
if (!existsSync(data)) console.log('Checks acceptance: skipped, the data beside the project is absent.');

function takeFile(path: string): Intake {
  const result = intakeBytes(new Uint8Array(readFileSync(path)), { ids: seededIds(path), name: path });
  if (!result.ok) throw new RangeError(result.code);
  return result.value;
}

/** One row of the reader's list, found again in the text that the intake made. */
interface Defect {
  readonly family: string;
  readonly line: number;
  readonly exact: string;
  readonly action: string;
  readonly block: BlockId;
  readonly from: number;
  readonly to: number;
}

/** Every form of the row's words that healing may have left: full-width signs, no list marker. */
function locate(text: string, exact: string): readonly [number, number] | null {
  const loose = (words: string) => [...words.normalize('NFKC')];
  const wanted = loose(exact.replace(/^- \(\d+\) /, '')).join('');
  for (let from = 0; from < text.length; from++) {
    for (let to = from + 1; to <= Math.min(text.length, from + exact.length + 8); to++) {
      if (loose(text.slice(from, to)).join('') === wanted) return [from, to];
    }
  }
  return null;
}

function readDefects(intake: Intake): readonly Defect[] {
  const rows = readFileSync(`${declaration}/tokyo-2025.defects.tsv`, 'utf8').trim().split('\n').slice(1);
  return rows.flatMap((row): Defect[] => {
    const [family = '', line = '', column = '', exact = '', , action = ''] = row.split('\t');
    if (action === 'heal') return [];
    const words = exact.replace(/\(keep (.)\)/, '$1');
    const blocks = intake.blocks.filter(({ lines }) => lines.includes(Number(line)));
    for (const { id, text } of blocks) {
      const place = locate(text, words);
      if (place) return [{ family, line: Number(line), exact: words, action, block: id, from: place[0], to: place[1] }];
    }
    // S9 shows a line end by a sign.
    if (family === 'S9') return [];
    throw new RangeError(`${family} ${line}:${column} ${exact} is not in the text`);
  });
}

const overlaps = (finding: Finding, defect: Defect): boolean =>
  finding.block === defect.block && finding.from < defect.to && defect.from < finding.to;

/** What a general rule can know, of the reader's families. */
const REQUIRED = ['C', 'T', 'X', 'G1', 'G2', 'G4', 'G5', 'G6'];
/** What only a reader of the sense can know; rules may still report it. */
const BEYOND = ['G3', 'G7', 'G8'];
const familyOf = (id: string) => (id.startsWith('G') ? id : id[0]!);

/** Findings on no row that have their reason: the manual's 150 characters, asked of every sentence. */
const REASONED = new Set(['long-sentence']);

describe.skipIf(!existsSync(declaration))('the declaration', () => {
  const intake = existsSync(declaration) ? takeFile(`${declaration}/tokyo-2025.ja.txt`) : null!;
  const defects = intake ? readDefects(intake) : [];
  const findings = intake ? checkDocument(intake.doc) : [];
  const flagged = defects.filter(({ action }) => action.startsWith('flag'));
  // A rule about whole sentences speaks of what is in them, too: only words of their own count as said.
  const wordsOf = (finding: Finding) => !REASONED.has(finding.rule);

  test.each([...REQUIRED, ...BEYOND])('family %s', (family) => {
    const rows = flagged.filter((defect) => familyOf(defect.family) === family);
    const found = rows.filter((defect) =>
      findings.some((finding) => overlaps(finding, defect) && (wordsOf(finding) || family === 'G8')),
    );
    const missed = rows.filter((defect) => !found.includes(defect)).map(({ line, exact }) => `${line} ${exact}`);
    console.log(`${family}: ${found.length} of ${rows.length} found`);
    expect(rows.length).toBeGreaterThan(0);
    expect(missed).toEqual([]);
  });

  test('nothing on what is to be kept', () => {
    const kept = defects.filter(({ action }) => action === 'keep');
    const wrong = findings.filter((finding) => wordsOf(finding) && kept.some((defect) => overlaps(finding, defect)));
    console.log(`kept: ${kept.length} rows, ${wrong.length} reported`);
    expect(kept.length).toBeGreaterThan(10);
    expect(wrong.map(({ rule, text }) => `${rule} ${text}`)).toEqual([]);
  });

  test('nothing else without a reason', () => {
    const unlisted = findings.filter((finding) => !flagged.some((defect) => overlaps(finding, defect)));
    const shown = unlisted.map(({ rule, text }) => `${rule} ${text.slice(0, 20)}`);
    console.log(
      `listed: ${findings.length - unlisted.length} of ${findings.length} findings; others: ${shown.join('; ')}`,
    );
    expect(unlisted.filter(wordsOf).map(({ rule, text }) => `${rule} ${text}`)).toEqual([]);
  });
});

/** What enacted law still shows: doubled lines in the source's own lists, and a figure for each rule to stay below. */
const MOST_PER_THOUSAND = 6;

describe.skipIf(!existsSync(laws))('enacted law', () => {
  const names = existsSync(laws) ? readdirSync(laws).sort() : [];
  test.each(names)('%s: no rule says much about it', (name) => {
    for (const side of ['old', 'new']) {
      const { doc } = takeFile(`${laws}/${name}/${side}.md`);
      const counts = new Map<string, number>();
      for (const { rule } of checkDocument(doc)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
      for (const [rule, count] of counts) {
        expect((count / doc.childCount) * 1_000, rule).toBeLessThan(MOST_PER_THOUSAND);
      }
    }
  });
});
