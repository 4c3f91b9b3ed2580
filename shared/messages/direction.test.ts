import { expect, it } from 'vitest';
import { inOrder } from './direction.ts';
import { translations } from './table.ts';

it.each([
  ['a name that ends in another way than it reads', '宣言\u202enaos.exe', '宣言naos.exe'],
  ['embeddings, overrides and isolates', '\u202a\u202b\u202c\u202d\u2066\u2067\u2068\u2069a', 'a'],
  ['marks that only place a sign', 'a\u200e\u200fb', 'a\u200e\u200fb'],
])('%s', (_, name, read) => expect(inOrder(name)).toBe(read));

it('a sentence reads as it was written, whatever a name in it says', () => {
  const { ja } = translations(
    {
      replaced: (name: string) => `「${name}」を置き換えますか。`,
      deep: { list: ({ names }: { names: string[] }) => names.join('、') },
    },
    {
      replaced: (name: string) => `Replace “${name}”?`,
      deep: { list: ({ names }: { names: string[] }) => names.join(', ') },
    },
  );
  expect(ja.replaced('a\u202eb')).toBe('「ab」を置き換えますか。');
  expect(ja.deep.list({ names: ['a\u2067', 'b'] })).toBe('a、b');
  expect(ja.replaced).toHaveLength(1);
});
