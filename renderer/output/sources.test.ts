import { expect, test } from 'vitest';
import { createDossier } from '../../shared/dossier/index.ts';
import { seededIds } from '../../shared/model/ids.ts';
import { schema } from '../../shared/model/schema.ts';
import { outputText } from './sources.ts';

const TOLD = { banner: '', dated: true, named: true };

test.each([
  ['ja', 'en', '作業中の案'],
  ['en', 'ja', 'Working text'],
  ['ru', 'ja', '作業中の案'],
] as const)(
  'the working text of a document in %s, under an interface in %s, is called %s',
  (language, locale, name) => {
    const id = seededIds('one')();
    const doc = schema.node('doc', { language }, [schema.node('paragraph', { id })]);
    const dossier = createDossier(doc, { title: '宣言', createdAt: '2026-01-01T00:00:00Z' });
    expect(outputText(dossier, doc, { kind: 'working' }, TOLD, locale).name).toBe(name);
  },
);
