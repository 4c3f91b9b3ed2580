import { describe, expect, test } from 'vitest';
import { findings, lines, outline, take } from '../test-intake.ts';

const head = ['JOINT COMMUNIQUÉ', '', 'The Leaders met.', ''];

describe('headings that only their place tells, in texts wrapped at a fixed width', () => {
  test.each([
    [
      'above wrapped paragraphs, with and without an empty line',
      lines(
        ...head,
        'Rivers and lakes',
        'The Leaders stressed that the water of the rivers belongs to all and decided',
        'to measure it together. They agreed to meet at the level of ministers.',
        'Forests',
        'The Leaders welcomed that the forests of the mountains have grown since they',
        'met.',
      ),
      [
        'section | Rivers and lakes',
        'paragraph | The Leaders stressed that the water of the rivers belongs to all and decided to measure it together. They agreed to meet at the level of ministers.',
        'section | Forests',
        'paragraph | The Leaders welcomed that the forests of the mountains have grown since they met.',
      ],
    ],
    [
      'above a line that goes on with a capital',
      lines(...head, 'Леса', 'Лидеры подтвердили, что леса принадлежат всем народам, живущим вокруг', 'Северных гор.'),
      [
        'section | Леса',
        'paragraph | Лидеры подтвердили, что леса принадлежат всем народам, живущим вокруг Северных гор.',
      ],
    ],
    [
      'right below a numbered paragraph',
      lines(
        ...head,
        '1. They agreed.',
        '2. They met.',
        'The way ahead',
        `They thank the people of the valley for ${'the '.repeat(6)}work`,
        'done.',
      ),
      [
        'paragraph | 1. | They agreed.',
        'paragraph | 2. | They met.',
        'section | The way ahead',
        `chapeau | They thank the people of the valley for ${'the '.repeat(6)}work done.`,
      ],
    ],
    [
      'on two lines',
      lines(...head, 'Cooperation in trade, transport', 'and tourism', '', '1. They agreed.', '2. They met.'),
      [
        'section | Cooperation in trade, transport and tourism',
        'paragraph | 1. | They agreed.',
        'paragraph | 2. | They met.',
      ],
    ],
  ])('%s', (_, source, expected) => {
    expect(outline(take(source)).slice(2)).toEqual(expected);
  });

  test('a list of small letters is no rest of a heading', () => {
    const source = lines(...head, 'Members', 'alder', 'birch', 'cedar', '', '1. They agreed.', '2. They met.');
    expect(outline(take(source)).slice(2, 4)).toEqual(['section | Members', 'chapeau | alder birch cedar']);
  });

  test('in Japanese', () => {
    const source = lines(
      '共同声明',
      '',
      '甲国首相及び乙国大統領は、五月十二日、南都で会談',
      'した。',
      '',
      '水の利用',
      '両首脳は、川の水を共に測ることを決定し、毎年の会合を開くことで一致し',
      'た。',
      '森',
      '両首脳は、森の成長を歓迎した。',
    );
    expect(outline(take(source))).toEqual([
      'title | 共同声明',
      'paragraph | 甲国首相及び乙国大統領は、五月十二日、南都で会談した。',
      'section | 水の利用',
      'paragraph | 両首脳は、川の水を共に測ることを決定し、毎年の会合を開くことで一致した。',
      'section | 森',
      'paragraph | 両首脳は、森の成長を歓迎した。',
    ]);
  });

  test('a sentence that starts below a full line is no heading', () => {
    const source = lines(
      '1. The Leaders stressed that the water of the rivers belongs to all of them.',
      'They decided to measure it together with all countries of the valley and',
      'The Secretariat of the Valley, which stands in the middle of it, and to go',
      'on.',
      '2. They met.',
    );
    expect(outline(take(source)).slice(1)).toEqual(['paragraph | 2. | They met.']);
  });

  test('an address below a numbered sentence is no heading', () => {
    const source = lines('1. They met.', '2. The secretariat is here.', 'Ministry of Rivers', 'Southtown.');
    const intake = take(source);
    expect(outline(intake).slice(1)).toEqual([
      'paragraph | 2. | The secretariat is here.\nMinistry of Rivers',
      'continuation | Southtown.',
    ]);
    expect(findings(intake)).toHaveLength(1);
  });
});

describe('titles on several lines', () => {
  test.each([
    [
      'of capitals',
      lines(
        'JOINT DECLARATION OF THE SECOND MEETING',
        'OF THE COUNTRIES OF THE VALLEY',
        'on Water',
        '',
        'Southtown, 12 May 2024',
        '',
        'They met.',
      ),
      'JOINT DECLARATION OF THE SECOND MEETING OF THE COUNTRIES OF THE VALLEY on Water',
    ],
    [
      'in Japanese',
      lines('甲国と乙国との間の川の利用', 'に関する共同声明', '南都、二〇二四年五月十二日', '', '両首脳は、会談した。'),
      '甲国と乙国との間の川の利用に関する共同声明',
    ],
  ])('%s', (_, source, title) => {
    const kinds = outline(take(source));
    expect(kinds[0]).toBe(`title | ${title}`);
    expect(kinds[1]).toMatch(/^subtitle \| /u);
  });

  test('a line that names the meeting stays apart from the title', () => {
    const source = lines('Second meeting of the valley', 'SOUTHTOWN DECLARATION', '', 'They met.');
    expect(outline(take(source))).toEqual([
      'subtitle | Second meeting of the valley',
      'title | SOUTHTOWN DECLARATION',
      'paragraph | They met.',
    ]);
  });
});
