import { useMemo } from 'react';
import {
  expectedHost,
  ORDER_RULES,
  type OrderRule,
  PROPOSAL_KINDS,
  settleAnswers,
} from '../../shared/carry-over/index.ts';
import { countryName } from '../../shared/countries/index.ts';
import { printIsoDate } from '../../shared/dates/index.ts';
import { carryOverMessages } from '../../shared/messages/carry-over.ts';
import { useDesk, useText } from '../app/desk.ts';
import { OfText } from '../app/of-text.tsx';
import { Button } from '../ui/button.tsx';
import { ChoiceField, TextField } from '../ui/field.tsx';
import { DateField } from './date-field.tsx';
import { LeadersTable } from './leaders-table.tsx';
import { useFirstFocus } from './use-first-focus.ts';
import { changeAnswers, type Walk } from './walk.ts';

interface AnswersStepProps {
  readonly walk: Walk;
  readonly onDone: () => void;
}

/** The first step: what is known of the next meeting, with what the last declaration says about it. */
export function AnswersStep({ walk, onDone }: AnswersStepProps) {
  const desk = useDesk();
  const m = useText(carryOverMessages);
  useFirstFocus('.carry-main [data-first]');
  const { answers } = walk.state;
  const { survey, problems } = walk.carried;
  const change = (part: Partial<typeof answers>) => changeAnswers(desk, part);
  return (
    <>
      <main className="carry-main carry-answers" aria-label={m.answers.title}>
        <section>
          <h2 className="caption">{m.answers.title}</h2>
          <div className="carry-fields">
            <TextField
              name={m.answers.place}
              hint={m.answers.placeHint}
              value={answers.place ?? ''}
              onChange={(place) => change({ place: place === '' ? null : place })}
              first
            />
            <DateField
              name={m.answers.date}
              hint={survey.date === null ? null : m.answers.dateHint(printIsoDate(survey.date))}
              value={answers.date}
              onChange={(date) => change({ date })}
            />
            {survey.date === null && (
              <DateField
                name={m.answers.sourceDate}
                hint={m.answers.sourceDateHint}
                value={answers.sourceDate}
                onChange={(sourceDate) => change({ sourceDate })}
              />
            )}
            <HostField walk={walk} />
            <OrderField walk={walk} />
          </div>
          <ul className="carry-problems" aria-live="polite">
            {problems.map(({ code, level, values }) => (
              <li key={code} className={`is-${level}`}>
                {m.problems[code](values)}
              </li>
            ))}
          </ul>
        </section>
        <LeadersTable walk={walk} />
        <div className="carry-ways">
          <Button look="main" onPress={onDone}>
            {m.answers.go}
          </Button>
        </div>
      </main>
      <Effects walk={walk} />
    </>
  );
}

function HostField({ walk }: { readonly walk: Walk }) {
  const desk = useDesk();
  const m = useText(carryOverMessages).answers;
  const { survey } = walk.carried;
  const { host } = walk.state.answers;
  const expected = expectedHost(survey);
  const hint = expected === null ? m.hostUnknown : m.hostHint(countryName(expected, survey.language));
  const codes = survey.list?.entries.flatMap(({ country }) => country ?? []) ?? [];
  const set = (value: string) => changeAnswers(desk, { host: value === '' ? null : value });
  if (codes.length === 0) return <TextField name={m.host} hint={hint} value={host ?? ''} onChange={set} />;
  const names = codes.map((code) => countryName(code, survey.language));
  // What the command line or another version wrote stays to be seen, even where it is no participant.
  const known = host === null || names.includes(host) ? names : [...names, host];
  return (
    <ChoiceField
      name={m.host}
      hint={hint}
      value={host ?? ''}
      choices={[{ value: '', label: '—' }, ...known.map((name) => ({ value: name, label: name }))]}
      onChange={set}
    />
  );
}

function OrderField({ walk }: { readonly walk: Walk }) {
  const desk = useDesk();
  const m = useText(carryOverMessages);
  const { answers } = walk.state;
  const found = useMemo(
    () => settleAnswers({ ...answers, order: null }, walk.carried.survey).order,
    [answers, walk.carried.survey],
  );
  return (
    <ChoiceField
      name={m.answers.order}
      hint={m.answers.orderHint(m.orders[found])}
      value={answers.order ?? found}
      choices={ORDER_RULES.map((order) => ({ value: order, label: m.orders[order] }))}
      onChange={(order: OrderRule) => changeAnswers(desk, { order: order === found ? null : order })}
    />
  );
}

/** How many places each answer reaches, counted as it is typed. */
function Effects({ walk }: { readonly walk: Walk }) {
  const m = useText(carryOverMessages);
  return (
    <aside className="carry-right" aria-label={m.answers.effect}>
      <h2 className="caption">{m.answers.effect}</h2>
      <table className="carry-effects">
        <tbody>
          {PROPOSAL_KINDS.map((kind) => {
            const of = walk.tracked.filter(({ proposal }) => proposal.kind === kind);
            const first = of.find(({ proposal }) => proposal.after !== null)?.proposal;
            if (of.length === 0) return null;
            return (
              <tr key={kind}>
                <th scope="row">{m.kinds[kind]}</th>
                <td>{m.answers.places(of.length)}</td>
                <td className="carry-gist">
                  {first && (
                    <>
                      <OfText as="del">{first.before}</OfText> <OfText as="ins">{first.after}</OfText>
                    </>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </aside>
  );
}
