import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparedBlocks } from '../../shared/compare/index.ts';
import { intakeBytes } from '../../shared/intake/index.ts';
import { readBytes } from '../../shared/intake/text-blocks.ts';
import type { IntakeFormat } from '../../shared/intake/types.ts';
import { seededIds } from '../../shared/model/ids.ts';
import { blocksOf } from './side.ts';

/** The blocks of a text read without a document, and those of its document. */
async function bothWays(text: string, format: IntakeFormat) {
  const bytes = new TextEncoder().encode(text);
  const read = readBytes(bytes, { format });
  const taken = intakeBytes(bytes, { format, ids: seededIds('both') });
  if (!read.ok || !taken.ok) return [read.ok, taken.ok];
  const ofDocument = comparedBlocks(taken.value.doc).map((block) => ({ ...block, id: null }));
  return [await blocksOf(read.value), ofDocument];
}

const LINES = [
  ...[
    '',
    '(1) 首脳は、協力を歓迎した。',
    '(2) 各国は、',
    '(4) 対話を続ける。',
    '（３）確認した。',
    '第一条　目的を定める。',
  ],
  ...[
    '第一条の二　削除',
    '２　前項の規定は、次に掲げる。',
    'イ　貿易',
    '一　水',
    '附　則',
    'Ⅱ. 安全保障',
    '◆ 観光',
    '・交通',
  ],
  ...[
    '共同宣言',
    '首脳（以下「首脳」という。）は、',
    '1. Welcome the progress',
    '2. Recall the "Charter":',
    '(a) trade;',
    '(b) *water*;',
  ],
  ...[
    'PP1 Recalling **the Charter**,',
    'OP1 Decides',
    '1 bis. Note',
    '1 alt. Welcome',
    'Recalling its resolution,',
    '| a | b |',
  ],
  ...[
    'The States (hereinafter "the Parties") agree',
    '3. Стороны (далее – «Стороны»)',
    '# Head',
    '## Part',
    '- 3 -',
    '漢{かん}字',
  ],
  ...[
    '<ruby>漢<rt>かん</rt></ruby>字を学ぶ。',
    'line\\',
    'ends here  ',
    '> quoted',
    '\u200bspace\u3000',
    '１２３ＡＢＣ ｶﾅ',
  ],
];

describe('a text read without a document', () => {
  it('has the blocks of its document', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...LINES), { maxLength: 24 }),
        fc.constantFrom('text' as const, 'markdown' as const),
        async (lines, format) => {
          const [read, taken] = await bothWays(lines.join('\n'), format);
          expect(read).toEqual(taken);
        },
      ),
      { numRuns: 400 },
    ));

  it('has them in the sample too', async () => {
    const sample = readFileSync(new URL('../../build/sample/tokyo-2025.ja.txt', import.meta.url), 'utf8');
    const [read, taken] = await bothWays(sample, 'text');
    expect(read).toEqual(taken);
  });
});
