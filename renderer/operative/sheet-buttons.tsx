import type { Node } from 'prosemirror-model';
import { operativeMessages } from '../../shared/messages/operative.ts';
import { SHEET_FORMAT_IDS, type SheetFormatId } from '../../shared/output/operative/sheet-formats.ts';
import { useDesk, useText } from '../app/desk.ts';
import { Button } from '../ui/button.tsx';
import type { SheetRequest } from '../worker/protocol.ts';

/** Hands the table out as Word, HTML or CSV. */
export function SheetButtons({ doc, sheet }: { readonly doc: Node; readonly sheet: SheetRequest }) {
  const desk = useDesk();
  const m = useText(operativeMessages);
  const save = async (format: SheetFormatId) => {
    const { saveFile } = await import('../output/export-file.ts');
    const { dossier, locale } = desk.state.get();
    const word = m.fileWord[sheet.kind === 'verbs' ? 'table' : 'board'];
    const meta = { title: dossier?.title ?? '' };
    await saveFile(desk, {
      name: `${dossier?.title || 'soan'} ${word}.${format}`,
      kind: format === 'csv' ? 'text' : format,
      words: m.save,
      make: (options) => desk.worker.writeSheet({ doc, sheet, format, locale, meta }, options),
    });
  };
  return (
    <div className="verbs-save">
      <span className="verbs-quiet">{m.save}</span>
      {SHEET_FORMAT_IDS.map((format) => (
        <Button key={format} label={`${m.save} ${m.formats[format]}`} onPress={() => save(format)}>
          {m.formats[format]}
        </Button>
      ))}
    </div>
  );
}
