// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schema } from '../../../shared/model/schema.ts';
import { cleanHtml, MAX_PASTED_LINES } from './clean-html.ts';
import { lineText } from './pasted-line.ts';
import { readCleaned } from './structure.ts';

/** Lines in short: `kind:text`, sub-paragraphs with their level, emphasis as ‹style text›, readings as words[reading]. */
function lines(html: string): string[] {
  return cleanHtml(html).lines.map((line) => {
    const text = line.runs
      .map(({ text, styles, reading }) => {
        const words = styles.length > 0 ? `‹${styles.join('+')} ${text}›` : text;
        return reading === undefined ? words : `${words}[${reading}]`;
      })
      .join('');
    const kind = line.kind === 'sub_paragraph' ? `sub${line.level}` : (line.kind ?? '');
    return `${kind}:${text.replaceAll('\n', '¶')}`;
  });
}

/** Kinds and words of the blocks that a paste makes. */
function blocks(html: string): string[] {
  return readCleaned(cleanHtml(html), false).content.content.map((block) => `${block.type.name}:${block.textContent}`);
}

describe('lines of foreign HTML', () => {
  it.each([
    ['<p>あ</p><p>い</p>', [':あ', ':い']],
    ['<div>あ<div>い</div>う</div>', [':あ', ':い', ':う']],
    ['あ<br>い', [':あ¶い']],
    ['<p><br>あ<br><br></p>', [':あ']],
    ['<p>平和的利\n用</p>', [':平和的利用']],
    ['<p>two\n  words</p>', [':two words']],
    ['<p> <b>a </b> b </p>', [':‹bold a ›b']],
    [
      '<h1>A</h1><h2>B</h2><h3>C</h3><h4>D</h4>',
      ['part_heading:A', 'theme_heading:B', 'section_heading:C', 'section_heading:D'],
    ],
    ['<h3>A</h3><h4>B</h4>', ['part_heading:A', 'theme_heading:B']],
    ['<ol><li>a<ol><li>b</li></ol></li></ol>', ['paragraph:a', 'sub1:b']],
    ['<ul><li>a<ul><li>b</li></ul></li></ul>', ['sub1:a', 'sub2:b']],
    ['<ol><li><p>a</p><p>b</p></li><li>c</li></ol>', ['paragraph:a', 'continuation:b', 'paragraph:c']],
    ['<table><tr><td>a</td><td>b</td></tr></table>', [':a', ':b']],
    ['<p><i>a</i><u>b</u><span style="font-weight:700">c</span></p>', [':‹italic a›‹underline b›‹bold c›']],
    ['<b style="font-weight:normal"><p>a</p></b>', [':a']],
    ['<h1><span style="font-weight:bold">A</span></h1>', ['part_heading:‹bold A›']],
    ['<p>漢<ruby>字<rt>じ</rt></ruby></p>', [':漢字[じ]']],
    ['<ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp>京<rt>きょう</rt></ruby>', [':東[とう]京[きょう]']],
    ['<ruby><rb>東</rb><b>京</b><rtc><rt> とう\nきょう</rt></rtc></ruby>', [':東[とう きょう]‹bold 京›[とう きょう]']],
    ['<ruby data-soan-reading="とう">東<rp>（</rp><rt>とう</rt><rp>）</rp></ruby>京', [':東[とう]京']],
    // A second reading, one without words, one inside another, one that is too long: words in brackets.
    ['<ruby>東<rt>とう</rt><rt>ひがし</rt></ruby>', [':東[とう]（ひがし）']],
    ['<ruby><rt>とう</rt></ruby>京', [':（とう）京']],
    ['東<rt>とう</rt>京', [':東（とう）京']],
    ['<ruby><span>東<rp>(</rp><rt>とう</rt></span>京</ruby>', [':東（とう）京']],
    ['<ruby><ruby>東<rt>ひ</rt></ruby>京<rt>とう</rt></ruby>', [':東[ひ]京[とう]']],
    ['<ruby><ruby>東<rt>ひ</rt></ruby><rt>とう</rt></ruby>', [':東[ひ]（とう）']],
    [`<ruby>東<rt>${'あ'.repeat(101)}</rt></ruby>`, [`:東（${'あ'.repeat(101)}）`]],
    ['<ruby>東<rt>と<script>x</script><b>う</b></rt></ruby>', [':東[とう]']],
    ['<ruby>東<rt style="display:none">とう</rt></ruby>', [':東']],
    ['<ruby>東<rt>と&#1;う</rt></ruby>と&#1;京&#11;都&#xd800;', [':東[とう]と京 都\ufffd']],
    ['<ruby>東京</ruby>と<ruby>京<rt></rt></ruby>', [':東京と京']],
    ['<ruby>東<br>京<rt>とう</rt></ruby>', [':東[とう]¶京[とう]']],
    [
      '<span style="text-emphasis:filled dot">歓</span><span style="text-emphasis-color:red">迎</span>',
      [':‹dots 歓›迎'],
    ],
  ] as const)('%s', (html, expected) => {
    expect(lines(html)).toEqual(expected);
  });

  it.each([
    '<script>x</script>',
    '<style>p{}</style>',
    '<img src=x onerror=alert(1)>',
    '<object data=x><p>x</p></object>',
    '<iframe srcdoc="<p>x</p>"></iframe>',
    '<svg><text>x</text></svg>',
    '<template><p>x</p></template>',
    '<p style="display:none">x</p>',
    '<p style="mso-hide:all">x</p>',
    '<!-- x -->',
    '<!--[if gte mso 9]><xml>x</xml><![endif]-->',
    '<del>x</del>',
    '<span class="msoDel">x</span>',
    '<span class=MsoCommentReference>[A1]</span>',
    '<div style="mso-element:comment-list">x</div>',
    '',
  ])('drops %s', (html) => {
    expect(lines(`${html}<p>あ</p>`)).toEqual([':あ']);
  });
});

describe('blocks of foreign HTML', () => {
  it.each([
    [
      '<p>(1) 首脳は一致した。</p><p>(2) 首脳は歓迎した。</p>',
      ['paragraph:首脳は一致した。', 'paragraph:首脳は歓迎した。'],
    ],
    ['<p>首脳は一致した。</p><p>首脳は歓迎した。</p>', ['paragraph:首脳は一致した。', 'paragraph:首脳は歓迎した。']],
    ['<p>(1) <b>首脳</b>は一致した。</p><p>(2) 続く。</p>', ['paragraph:首脳は一致した。', 'paragraph:続く。']],
  ] as const)('%s', (html, expected) => {
    expect(blocks(html)).toEqual(expected);
  });
});

describe('any input', () => {
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<ul>',
    '<li>',
    '</li>',
    '<h2>',
    '</h2>',
    '<br>',
    '<script>',
    '</script>',
    '<!--',
    '-->',
    'あ',
    'a ',
    '\n',
    '(1) ',
    '<td>',
    '<div style="mso-list:l0 level9 lfo1">',
    '<![if x]>',
  );
  it('gives blocks that fit the schema, with no line break or white space at their ends', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const cleaned = cleanHtml(pieces.join(''));
        for (const line of cleaned.lines) expect(lineText(line)).toBe(lineText(line).replace(/^[ \n]+|[ \n]+$/g, ''));
        const slice = readCleaned(cleaned, true);
        if (slice.size > 0) schema.topNodeType.create(null, slice.content).check();
      }),
      { numRuns: 150 },
    );
  });

  it('is bounded and says so', () => {
    const cleaned = cleanHtml('<p>a</p>'.repeat(MAX_PASTED_LINES + 1));
    expect(cleaned.limited).toBe(true);
    expect(cleaned.lines.length).toBe(MAX_PASTED_LINES);
  });
});
