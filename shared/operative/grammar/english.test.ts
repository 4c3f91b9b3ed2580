import { describe, expect, test } from 'vitest';
import { DEFAULT_LADDER } from '../ladder/ladder.ts';
import { readEnglish } from './english.ts';

// Invented sentences: sentence | subject | verb | dictionary form | rung | object
const CASES = `
The leaders welcomed the progress of regional cooperation in water management.|The leaders|welcomed|welcome|3|progress
They also noted with concern the impact of drought on agriculture.|They|noted with concern|note with concern|4|impact
In this context, the leaders agreed to hold the next meeting in spring.|the leaders|agreed|agree|6|to hold
The leaders took note of the proposal of the host country.|The leaders|took note of|take note of|1|proposal
Reaffirming its commitment to the purposes of the Charter,|-|Reaffirming|reaffirm|4|commitment
Welcomes the report of the Secretary-General;|-|Welcomes|welcome|3|report
Also calls upon all Member States to ratify the convention;|-|calls upon|call upon|5|Member States
Deeply concerned at the increasing number of casualties,|-|concerned|be concerned|4|increasing number
Having considered the report of the Committee,|-|Having considered|consider|1|report
Takes note with appreciation of the work of the Commission;|-|Takes note with appreciation of|take note with appreciation of|3|work
Decides to remain seized of the matter.|-|Decides|decide|7|to remain
Norway, Malta and the Republic of Iceland strongly condemned the attack.|Norway, Malta and the Republic of Iceland|condemned|condemn|5|attack
The leaders, recalling the statement adopted in 2019, reaffirmed their commitment to dialogue.|The leaders|reaffirmed|reaffirm|4|commitment
The ministers expressed their deep appreciation for the hospitality of the host.|The ministers|expressed their deep appreciation|express appreciation|3|hospitality
We look forward to the next summit in Oslo.|We|look forward to|look forward to|3|next summit
Building on these gains, Norway launched the Fjord Initiative, under which the leaders identified three areas.|Norway|launched|launch|7|Fjord Initiative
The forum held in the capital in May contributed to the dialogue.|The forum held in the capital in May|contributed|contribute|-|dialogue
We are committed to the rule of law.|We|are committed|be committed|6|rule
The leaders expanded the programme.|The leaders|expanded|expand|-|programme
The leaders who attended the meeting welcomed the outcome.|The leaders who attended the meeting|welcomed|welcome|3|outcome
At the invitation of the host, the Heads of State of Iceland and Malta met in Oslo on 5 May 2021.|the Heads of State of Iceland and Malta|met|meet|-|Oslo
The leaders recognised that drought is a common challenge.|The leaders|recognised|recognize|2|that
It was agreed that the next session would be held in Bergen.|It|was agreed|be agreed|6|that
The leaders agreed.|The leaders|agreed|agree|6|-
`
  .trim()
  .split('\n')
  .map((line) => line.split('|'));

describe('who does what', () => {
  test.each(CASES)('%s', (sentence, subject, surface, lemma, rung, object) => {
    const statements = readEnglish(sentence!, DEFAULT_LADDER);
    expect(statements).toHaveLength(1);
    const [{ subject: found, verb, object: head }] = statements as [(typeof statements)[number]];
    expect(
      [found?.text, verb?.surface, verb?.lemma, verb?.rung ?? '-', head].map((part) => String(part ?? '-')),
    ).toEqual([subject, surface, lemma, rung, object]);
  });
});

describe('mood', () => {
  test.each([
    ['The parties shall cooperate in the field of energy.', 'shall', false],
    ['The parties should not disclose confidential data.', 'should', true],
    ['Each Party may terminate this Agreement by notice.', 'may', false],
    ['The leaders did not endorse the plan.', null, true],
    ['The sides have agreed on the following text.', null, false],
  ])('%s', (sentence, modality, negated) => {
    expect(readEnglish(sentence, DEFAULT_LADDER)[0]?.verb).toMatchObject({ modality, negated });
  });
});

test('verbs of the ladder beside the governing one', () => {
  const [statement] = readEnglish(
    'They stressed the importance of water and commended the efforts of Malta.',
    DEFAULT_LADDER,
  );
  expect(statement?.beside.map((verb) => verb.surface)).toEqual(['commended']);
});

test('each sentence for itself, past abbreviations', () => {
  const statements = readEnglish('The leaders welcomed resolution No. 5. They thanked Mr. A. Berg.', DEFAULT_LADDER);
  expect(statements.map(({ verb }) => verb?.surface)).toEqual(['welcomed', 'thanked']);
});

test.each(['Trade and investment', '', '...', '12 (a)', 'OSLO DECLARATION'])('%j has no governing verb', (text) => {
  expect(readEnglish(text, DEFAULT_LADDER).every(({ verb }) => verb === null)).toBe(true);
});
