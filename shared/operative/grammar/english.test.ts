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
The leaders reached agreement on the text.|The leaders|reached agreement|reach agreement|6|text
The progress achieved last year was welcomed.|The progress achieved last year|was welcomed|be welcomed|3|-
The measures taken were welcomed by the leaders.|The measures taken|were welcomed|be welcomed|3|-
The steps already taken were noted with appreciation.|The steps already taken|were noted|be noted|1|-
The proposal submitted by Norway was supported.|The proposal submitted by Norway|was supported|be supported|4|-
The plan agreed upon by the ministers was endorsed.|The plan agreed upon by the ministers|was endorsed|be endorsed|4|-
The recommendations proposed and discussed in May were adopted.|The recommendations proposed and discussed in May|were adopted|be adopted|7|-
The progress made since the last summit has been commended.|The progress made since the last summit|has been commended|be commended|3|-
The leaders' support for the plan was reaffirmed.|The leaders' support for the plan|was reaffirmed|be reaffirmed|4|-
The decisions taken at the summit should be implemented.|The decisions taken at the summit|should be implemented|be implemented|-|-
Concern was expressed about the situation.|Concern|was expressed|be expressed|4|situation
The leaders welcomed the progress achieved and the plan proposed.|The leaders|welcomed|welcome|3|progress
The leaders agreed in Oslo and were received by the King.|The leaders|agreed|agree|6|Oslo
The leaders noted the plan was adopted.|The leaders|noted|note|1|plan
The agreement signed in 2019 entered into force.|The agreement signed in 2019|entered|enter|-|force
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

// sentence | subject | verb | dictionary form
const DENIED = `
The leaders did not agree.|The leaders|did not agree|agree
The leaders have not agreed on the text.|The leaders|have not agreed|agree
The leaders didn't support the plan.|The leaders|didn't support|support
The leaders failed to agree on the text.|The leaders|failed to agree|agree
The leaders were unable to agree on a text.|The leaders|were unable to agree|agree
The leaders refused to endorse the plan.|The leaders|refused to endorse|endorse
The leaders reached no agreement on the text.|The leaders|reached no agreement|reach agreement
The leaders expressed no support for the plan.|The leaders|expressed no support|express support
The leaders took no decision on the matter.|The leaders|took|take
The leaders never agreed to this.|The leaders|never agreed|agree
The leaders no longer support the proposal.|The leaders|no longer support|support
No state supported the proposal.|No state|supported|support
None of the leaders supported the proposal.|None of the leaders|supported|support
Neither side agreed to the text.|Neither side|agreed|agree
No agreement was reached on the text.|No agreement|was reached|be reached
It was not agreed that the session would be held.|It|was not agreed|be agreed
Does not support the proposal;|-|Does not support|support
`
  .trim()
  .split('\n')
  .map((line) => line.split('|'));

describe('a denied verb stands on no rung', () => {
  test.each(DENIED)('%s', (sentence, subject, surface, lemma) => {
    const statement = readEnglish(sentence!, DEFAULT_LADDER)[0];
    const verb = statement?.verb;
    expect([statement?.subject?.text ?? '-', verb?.surface, verb?.lemma]).toEqual([subject, surface, lemma]);
    expect(verb).toMatchObject({ negated: true, rung: null });
  });
  test.each([
    ['The leaders did not fail to note the progress.', 'note', 1],
    ['The leaders not only welcomed the plan but also endorsed it.', 'welcome', 3],
    ['The leaders agreed not to support the plan.', 'agree', 6],
    ['The leaders noted no progress in the talks.', 'note', 1],
    ['The leaders agreed no later than May to meet.', 'agree', 6],
  ])('denied twice, or something else is: %s', (sentence, lemma, rung) => {
    expect(readEnglish(sentence, DEFAULT_LADDER)[0]?.verb).toMatchObject({ lemma, rung, negated: false });
  });
  test('both of two', () => {
    const [statement] = readEnglish('The leaders neither endorsed nor rejected the plan.', DEFAULT_LADDER);
    expect([statement?.verb, ...statement!.beside]).toMatchObject([
      { lemma: 'endorse', negated: true, rung: null },
      { lemma: 'reject', negated: true, rung: null },
    ]);
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
