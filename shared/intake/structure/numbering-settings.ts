import { DEFAULT_NUMBERING, type LabelStyleName, type NumberingSettings, type Regime } from '../../model/settings.ts';
import type { Nesting } from '../labels/nesting.ts';
import type { FamilyName } from '../labels/reading.ts';
import { startsSeries } from '../labels/series.ts';
import type { DraftBlock } from './draft-block.ts';

/** In which style a family is written, and how clearly. */
export interface FamilyStyle {
  readonly style: LabelStyleName;
  /** Members in each style. */
  readonly counts: ReadonlyMap<LabelStyleName, number>;
  readonly total: number;
  /** Members with a space between label and text. */
  readonly gapCount: number;
}

/** The style that most members of each family are written in; a tie goes to the style of the first. */
export function familyStyles(blocks: readonly DraftBlock[]): ReadonlyMap<FamilyName, FamilyStyle> {
  const tally = new Map<FamilyName, Map<LabelStyleName, number>>();
  const gaps = new Map<FamilyName, number>();
  const starts = new Map<FamilyName, { one: number; two: number }>();
  let below: FamilyName | null = null;
  for (const { reading } of blocks) {
    if (reading === null) continue;
    const counts = tally.get(reading.family) ?? new Map<LabelStyleName, number>();
    counts.set(reading.style, (counts.get(reading.style) ?? 0) + 1);
    tally.set(reading.family, counts);
    if (reading.gap !== '') gaps.set(reading.family, (gaps.get(reading.family) ?? 0) + 1);
    if (startsSeries(reading) && below !== reading.family) {
      const start = starts.get(reading.family) ?? { one: 0, two: 0 };
      starts.set(reading.family, {
        one: start.one + (reading.n === 1 ? 1 : 0),
        two: start.two + (reading.n === 2 ? 1 : 0),
      });
    }
    below = reading.family;
  }
  const styles = new Map<FamilyName, FamilyStyle>();
  for (const [family, counts] of tally) {
    let [style, most] = [...counts][0]!;
    for (const [name, count] of counts) if (count > most) [style, most] = [name, count];
    const start = starts.get(family) ?? { one: 0, two: 0 };
    // The 項 of statutes: the first has no number, so the printed ones start at ２.
    if (style === '１' && start.two > start.one) style = '２';
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    styles.set(family, { style, counts, total, gapCount: gaps.get(family) ?? 0 });
  }
  return styles;
}

/** Settings under which the document's own labels are printed, as far as counting can print them. */
export function readNumbering(
  blocks: readonly DraftBlock[],
  nesting: Nesting,
  styles: ReadonlyMap<FamilyName, FamilyStyle>,
): NumberingSettings {
  const styleOf = (family: FamilyName | undefined, fallback: LabelStyleName) =>
    family === undefined ? fallback : (styles.get(family)?.style ?? fallback);
  const headingOf = (rank: 1 | 2 | 3, fallback: LabelStyleName) => {
    const family = [...nesting.headings].find(([, own]) => own === rank)?.[0];
    const kind = ({ 1: 'part_heading', 2: 'theme_heading', 3: 'section_heading' } as const)[rank];
    return styleOf(family, blocks.some((block) => block.kind === kind) ? 'none' : fallback);
  };
  const paragraphs = [...nesting.paragraphs];
  const own = paragraphs.find((family) => family !== 'preambular');
  const subParagraph = [...nesting.levels].sort((a, b) => a[1] - b[1]).map(([family]) => styleOf(family, 'none'));
  const { part, theme, section, paragraph, preambular } = DEFAULT_NUMBERING;
  const barePreamble = blocks.some((block) => block.series === 'preambular' && block.reading === null);
  const hasItems = paragraphs.length > 0 || subParagraph.length > 0;
  return {
    ...DEFAULT_NUMBERING,
    regime: readRegime(blocks),
    part: headingOf(1, part),
    theme: headingOf(2, theme),
    section: headingOf(3, section),
    paragraph:
      own === undefined && !hasItems && blocks.some((block) => block.kind === 'paragraph')
        ? 'none'
        : styleOf(own, paragraph),
    preambular: styleOf(
      paragraphs.find((family) => family === 'preambular'),
      barePreamble ? 'none' : preambular,
    ),
    subParagraph: subParagraph.length > 0 ? subParagraph : DEFAULT_NUMBERING.subParagraph,
  };
}

/** Where paragraph numbers start again: below each part, each theme, or never. */
function readRegime(blocks: readonly DraftBlock[]): Regime {
  let scope: 'part' | 'theme' | 'none' = 'none';
  let seen = 0;
  const restarts = { part: 0, theme: 0, none: 0 };
  const continues = { part: 0, theme: 0, none: 0 };
  for (const { kind, reading } of blocks) {
    if (kind === 'part_heading') scope = 'part';
    else if (kind === 'theme_heading' && scope !== 'part') scope = 'theme';
    else if (kind === 'theme_heading') scope = 'part';
    else if (kind === 'paragraph' && reading !== null) {
      if (seen > 0) (reading.n === 1 ? restarts : continues)[scope]++;
      seen++;
      scope = 'none';
    }
  }
  if (restarts.theme > continues.theme) return 'per-theme';
  if (restarts.part > continues.part) return 'per-part';
  return 'continuous';
}
