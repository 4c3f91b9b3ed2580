import type { TextLanguage } from '../../model/settings.ts';
import { dayOf } from '../html/page.ts';
import { attributes } from '../markup.ts';
import type { OutputTree } from '../types.ts';

/** ISO 639-2 (terminology codes), as FRBRlanguage wants them; the schema would let "ja" pass. */
const LANGUAGES: Readonly<Record<TextLanguage, string>> = { ja: 'jpn', en: 'eng', ru: 'rus' };
/** A declaration of several states has no country of its own: AKN4UN says "un", others take a code left free by ISO. */
const COUNTRY_UN = 'un';
const COUNTRY_NONE = 'zz';
/** What stands where the draft has no date; a warning says so. */
const UNKNOWN_DAY = '1970-01-01';

const empty = (name: string, values: Readonly<Record<string, string | null>>) => `<${name}${attributes(values)}/>`;

/** The metadata: one work, its expression in this language, this file as its manifestation. */
export function aknMeta(tree: OutputTree, element: 'statement' | 'doc'): string {
  const { meta, language } = tree;
  const day = dayOf(meta.date) ?? UNKNOWN_DAY;
  const country = element === 'doc' ? COUNTRY_UN : COUNTRY_NONE;
  const work = `/akn/${country}/${element}/declaration/${day}/main`;
  const expression = `${work}/${LANGUAGES[language]}@${day}`;
  const common = (uri: string, name: string) => [
    empty('FRBRthis', { value: `${uri}${name === 'manifestation' ? '.xml' : ''}` }),
    empty('FRBRuri', { value: `${uri}${name === 'manifestation' ? '.xml' : ''}` }),
    empty('FRBRdate', { date: day, name }),
    empty('FRBRauthor', { href: '#drafters', as: '#author' }),
  ];
  return [
    '<meta>',
    '<identification source="#soan">',
    '<FRBRWork>',
    ...common(work, 'work'),
    empty('FRBRcountry', { value: country }),
    empty('FRBRname', { value: 'declaration' }),
    '</FRBRWork>',
    '<FRBRExpression>',
    ...common(expression, 'expression'),
    empty('FRBRlanguage', { language: LANGUAGES[language] }),
    '</FRBRExpression>',
    '<FRBRManifestation>',
    ...common(expression, 'manifestation'),
    empty('FRBRformat', { value: 'application/akn+xml' }),
    '</FRBRManifestation>',
    '</identification>',
    '<references source="#soan">',
    empty('TLCOrganization', { eId: 'soan', href: '/akn/ontology/organization/soan', showAs: 'Soan' }),
    empty('TLCOrganization', {
      eId: 'drafters',
      href: '/akn/ontology/organization/drafters',
      showAs: meta.author ?? 'The drafters',
    }),
    empty('TLCRole', { eId: 'author', href: '/akn/ontology/role/author', showAs: 'Author' }),
    '</references>',
    '<proprietary source="#soan">',
    empty('soan:draft', {
      'xmlns:soan': 'urn:soan:draft',
      title: meta.title || null,
      name: meta.draftName,
      date: meta.date,
      banner: meta.banner,
      note: meta.note,
      seal: meta.seal,
    }),
    '</proprietary>',
    '</meta>',
  ].join('\n');
}
