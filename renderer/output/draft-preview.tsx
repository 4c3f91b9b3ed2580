import { useMemo } from 'react';
import { outputRoomMessages } from '../../shared/messages/output-room.ts';
import {
  type AnyFormatId,
  DEFAULT_OUTPUT_OPTIONS,
  type OutputSettings,
  type OutputTree,
  type OutputWarning,
  printablePage,
} from '../../shared/output/index.ts';
import { useText } from '../app/desk.ts';
import { PagePreview } from './page-preview.tsx';
import type { OutputTexts } from './sources.ts';
import { TextPreview } from './text-preview.tsx';

/** Of more blocks than this the first are shown: pages are looked at, and the browser lays out no more while a person waits. */
const MAX_BLOCKS = 10_000;
/** Lines that run down are laid all at once. */
const MAX_VERTICAL_BLOCKS = 600;
const PAGED: readonly string[] = ['docx', 'pdf', 'html'];

/** Whether a form is shown on pages; the others are shown as the characters that they are. */
export function isDraftPaged(format: AnyFormatId): boolean {
  return PAGED.includes(format);
}

/** Whether the lines of this output run down (縦書き). */
export function isVertical({ format, direction }: OutputSettings): boolean {
  return format === 'pdf' && direction === 'vertical';
}

/** How many blocks of a text the preview shows at most. */
export function mostShown(settings: OutputSettings): number {
  return isVertical(settings) ? MAX_VERTICAL_BLOCKS : MAX_BLOCKS;
}

export interface DraftPreviewProps {
  readonly texts: OutputTexts;
  readonly tree: OutputTree;
  readonly settings: OutputSettings;
  readonly onPages: (count: number) => void;
  readonly onWarnings: (warnings: readonly OutputWarning[]) => void;
}

/** A draft as it will be handed out: on pages, or the file's own characters. */
export function DraftPreview({ texts, tree, settings, onPages, onWarnings }: DraftPreviewProps) {
  const m = useText(outputRoomMessages);
  const { format, paper } = settings;
  const vertical = isVertical(settings);
  const paged = isDraftPaged(format);
  const most = mostShown(settings);
  const shown = useMemo(() => {
    if (!paged) return null;
    const cut = tree.blocks.length > most ? { ...tree, blocks: tree.blocks.slice(0, most) } : tree;
    const options = {
      ...DEFAULT_OUTPUT_OPTIONS,
      paper,
      direction: vertical ? ('vertical' as const) : ('horizontal' as const),
    };
    return printablePage(cut, options);
  }, [tree, paged, paper, vertical, most]);
  if (shown === null) {
    return <TextPreview texts={texts} settings={settings} label={m.preview} onWarnings={onWarnings} />;
  }
  return <PagePreview page={shown} meta={tree.meta} vertical={vertical} label={m.preview} onPages={onPages} />;
}
