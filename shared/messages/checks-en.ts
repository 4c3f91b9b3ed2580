import type { Explanations } from './check-ids.ts';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** What the checks say, in English. */
export const englishExplanations: Explanations = {
  'abbreviation-early': {
    name: 'Abbreviation before its definition',
    why: ({ name }) => `“${name}” stands before the place that introduces it.`,
  },
  'abbreviation-redefined': {
    name: 'Abbreviation introduced again',
    why: ({ name }) => `“${name}” was introduced earlier.`,
  },
  'abbreviation-undefined': {
    name: 'Abbreviation not introduced',
    why: ({ name }) => `The text never says what “${name}” stands for.`,
  },
  'abbreviation-unused': {
    name: 'Abbreviation not used',
    why: ({ name }) => `“${name}” is introduced and then never used.`,
  },
  'bare-noun-de': {
    name: 'Bare noun before で',
    why: ({ verb }) => `Elsewhere the text writes ことで or について before ${verb}; here で follows a bare noun.`,
  },
  'broken-leaning': {
    name: 'Cut off from what it leans on',
    why: ({ case: kind, phrase, here, on, between }) =>
      ({
        deleted: `“${phrase}” in ${here} leant on the former ${on}, which was deleted.${between === '' ? '' : ` Before it now stands ${between}.`}`,
        moved: `“${phrase}” in ${here} leant on ${on}, which no longer stands before it.${between === '' ? '' : ` ${between} does.`}`,
        inserted: `“${phrase}” in ${here} leans on ${on}, and ${between} was inserted between them.`,
        split: `“${phrase}” in ${here} leant on ${on}, which was split. Check what it leans on now.`,
        cut: `“${phrase}” in ${here} leant on a sentence that was taken out${on === '' ? '' : `; now it leans on ${on}`}.`,
        between: `“${phrase}” in ${here} leans on ${on}, and ${between} was inserted between them.`,
        replaced: `“${phrase}” in ${here} leant on ${on}, which became ${between}.`,
      })[String(kind)] ?? `What “${phrase}” in ${here} leant on has changed.`,
  },
  'clipped-name': {
    name: 'Clipped name of an institution',
    why: ({ name, full }) => `“${name}” is short for ${full}, which the text does not give.`,
  },
  'comma-oyobi': {
    name: 'Comma before 及び',
    why: () => 'This text writes 及び without a comma. Between long members the comma may stay.',
  },
  'count-mismatch': {
    name: 'Count and list differ',
    why: ({ listed, count }) => `The list has ${listed}, but the number says ${count}.`,
  },
  'counter-ka': {
    name: 'Counter か',
    why: () => 'Official style writes か国, か所 and か月 in hiragana after a figure.',
  },
  'date-order': {
    name: 'Span ends before it begins',
    why: () => 'The end of the span lies before its beginning.',
  },
  'doubled-word': { name: 'Doubled word', why: () => 'The same word stands twice in a row.' },
  'elapsed-mismatch': {
    name: 'Elapsed years do not add up',
    why: ({ since, years }) => `From ${since} to the date of the text it is ${years} years.`,
  },
  'elapsed-time': {
    name: 'Elapsed time or count',
    why: () => 'Counted from a fixed start: it must step on in the next declaration.',
  },
  'english-quotes': {
    name: 'Form of quotation marks',
    why: () => 'Quotation marks or an apostrophe of another form than elsewhere in the text.',
  },
  'era-year': {
    name: 'Era and year',
    why: (detail) =>
      detail.case === 'outside-era'
        ? 'The era has no such year or day.'
        : 'The two ways of writing the year do not mean the same year.',
  },
  'latin-word': {
    name: 'Latin word in Japanese',
    why: () => 'A Latin word stands in the middle of Japanese text, perhaps left behind by a conversion.',
  },
  leaning: {
    name: 'Leans on the paragraph before',
    why: ({ phrase, here, before }) =>
      here === '' || before === ''
        ? `It opens with “${phrase}” and leans on the paragraph before: moving either breaks the sense.`
        : `${here} opens with “${phrase}” and leans on ${before}: moving either breaks the sense.`,
  },
  'line-head': {
    name: 'Punctuation at a line’s head',
    why: () => 'A comma, full stop or closing bracket stands at the head of a line.',
  },
  'list-sequence': {
    name: 'List out of sequence',
    why: ({ sign }) => `“${sign}” is out of sequence.`,
  },
  'lone-narabini': {
    name: '並びに without 及び',
    why: () => 'One step of “and” is 及び; 並びに joins what is above it.',
  },
  'long-sentence': {
    name: 'Long sentence',
    why: ({ length, limit }) => `The sentence has ${length} characters (advised: up to ${limit}).`,
  },
  'look-alike': {
    name: 'Look-alike character',
    why: () => 'A character of another script that looks like the right one: searches and comparisons miss the word.',
  },
  'missing-full-stop': {
    name: 'Full stop missing',
    why: () => 'The other paragraphs of this text end in a full stop.',
  },
  'missing-reference': {
    name: 'Reference to nothing',
    why: ({ here, was }) =>
      `The paragraph ${here ? `${here} refers to` : 'it refers to'}${was ? ` (it was ${was})` : ''} is gone. Choose another, or remove the reference.`,
  },
  'mixed-digits': {
    name: 'Width of digits',
    why: () => 'These digits are of another width than the others in the text.',
  },
  'mixed-width': { name: 'Width of signs', why: () => 'This is of another width than elsewhere in the text.' },
  'nado-tou': { name: 'など or 等', why: () => 'The text uses the other form elsewhere.' },
  'name-variant': {
    name: 'Variant of a name',
    why: ({ name }) => `Elsewhere the text writes “${name}”.`,
  },
  'nested-oyobi': {
    name: '及び inside 及び',
    why: () => 'Official style joins the outer members by 並びに and the inner ones by 及び.',
  },
  'number-groups': {
    name: 'Grouping of digits',
    why: (detail) =>
      detail.case === 'wrong'
        ? 'The commas do not stand before each third digit.'
        : 'The other numbers of this text have a comma before each third digit.',
  },
  'number-units': {
    name: 'Units 兆, 億, 万',
    why: (detail) =>
      detail.case === 'order'
        ? 'The units 兆, 億 and 万 are out of order.'
        : 'What is over ten thousand of a unit is written with the next unit.',
  },
  'old-form': {
    name: 'Old character form',
    why: () => 'Not the form of the Jōyō table. Leave it if it belongs to a proper name.',
  },
  'ordinal-conflict': {
    name: 'Ordinal and date contradict',
    why: ({ name, ordinal, year }) => `Does not fit “${name}” no. ${ordinal} of ${year}, named earlier.`,
  },
  'own-meeting': {
    name: 'The text’s own meeting',
    why: (detail) =>
      detail.case === 'itself'
        ? 'The meeting that adopts this text is named with its year, like a past event.'
        : 'The ordinal of a meeting to come: it must step on in the next declaration.',
  },
  'own-thanks': {
    name: 'Thanks to oneself',
    why: ({ term }) => `“${term}” includes the country that is being thanked. Check the subject.`,
  },
  'participants-missing': {
    name: 'Participant missing',
    why: ({ case: kind, name }) =>
      kind === 'chapeau'
        ? `${name}, a participant of this dossier, is not named in the chapeau.`
        : `Of the participants only ${name} is not listed.`,
  },
  'participants-order': {
    name: 'Order of participants',
    why: ({ case: kind, name, after }) =>
      kind === 'chapeau'
        ? `By the order of the others ${name} comes after ${after}.`
        : 'The participants are listed in another order than in the chapeau.',
  },
  'range-dash': {
    name: 'Full-width hyphen',
    why: () => 'A range or joining mark in full width. Check the official spelling of the name.',
  },
  'reference-nowhere': {
    name: 'No such paragraph',
    why: ({ number }) => `This text has no paragraph ${number}.`,
  },
  'relative-date': {
    name: 'Relative date',
    why: () => 'It depends on the date of the text and goes wrong in the next declaration.',
  },
  'relative-year': {
    name: 'Relative date and year differ',
    why: ({ words, year }) => `On the date of this text “${words}” is ${year}.`,
  },
  'repeated-name': {
    name: 'Name repeated in one phrase',
    why: ({ name }) => `“${name}” stands twice in one phrase. Check what each belongs to.`,
  },
  'russian-quotes': { name: 'Russian quotes and dashes', why: () => 'Russian uses «» and a dash.' },
  'serial-comma': {
    name: 'Serial comma',
    why: () => 'The comma before the last “and” or “or” is handled otherwise elsewhere in the text.',
  },
  spacing: { name: 'Spacing', why: () => 'There is a space too many.' },
  'span-particle': {
    name: 'Particle after a span',
    why: () => 'の joins the span to a verb. にわたり may be meant.',
  },
  'subject-comma': {
    name: 'Comma after the subject',
    why: ({ term }) => `Elsewhere the text puts 、 after “${term}は”.`,
  },
  'tense-date': {
    name: 'Tense and date contradict',
    why: (detail) =>
      detail.case === 'past'
        ? 'Told as past, though it lies after the date of the text.'
        : 'Told as still to come, though it lies before the date of the text.',
  },
  'term-early': {
    name: 'Term before its definition',
    why: ({ term }) => `“${term}” stands before its definition.`,
  },
  'term-redefined': { name: 'Term defined again', why: ({ term }) => `“${term}” was defined earlier.` },
  'term-unused': {
    name: 'Term not used',
    why: ({ term }) => `“${term}” is defined and then never used.`,
  },
  'term-variant': { name: 'Variant of a defined term', why: ({ term }) => `The defined term is “${term}”.` },
  'typed-reference': {
    name: 'Number typed by hand',
    why: () => 'A paragraph’s number typed by hand. As a live reference it follows when numbers change.',
  },
  'unbalanced-bracket': { name: 'Unbalanced bracket', why: () => 'The bracket has no partner.' },
  untranslated: {
    name: 'Left untranslated',
    why: () => 'Words in another language than the text.',
  },
  weekday: {
    name: 'Date and weekday',
    why: (detail) =>
      detail.case === 'no-such-day'
        ? 'No calendar has this date.'
        : `That day is a ${WEEKDAYS[Number(detail.right)]}. Either the date or the weekday is wrong.`,
  },
};
