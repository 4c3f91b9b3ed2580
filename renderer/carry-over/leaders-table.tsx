import type { ParticipantAnswer } from '../../shared/carry-over/index.ts';
import { countryName } from '../../shared/countries/index.ts';
import { carryOverMessages } from '../../shared/messages/carry-over.ts';
import { useDesk, useText } from '../app/desk.ts';
import { changeWalk, type Walk } from './walk.ts';

/** The leaders of the opening in their next order: name and office to correct, and a tick for what was checked. */
export function LeadersTable({ walk }: { readonly walk: Walk }) {
  const desk = useDesk();
  const m = useText(carryOverMessages).answers;
  const { survey } = walk.carried;
  const entries = survey.list?.entries ?? [];
  const sequence = walk.settled.sequence ?? entries.map((_, index) => index);
  const answerOf = (index: number): ParticipantAnswer => {
    const known = walk.state.answers.participants.find((answer) => answer.index === index);
    const { name, office } = entries[index]!;
    return known ?? { index, name, office, confirmed: false };
  };
  const change = (index: number, part: Partial<ParticipantAnswer>) =>
    changeWalk(desk, (state) => {
      const others = state.answers.participants.filter((answer) => answer.index !== index);
      const participants = [...others, { ...answerOf(index), ...part }];
      return { ...state, answers: { ...state.answers, participants } };
    });
  return (
    <section className="carry-leaders">
      <h2 className="caption">{m.participants}</h2>
      {entries.length === 0 ? (
        <p className="carry-none">{m.noParticipants}</p>
      ) : (
        <>
          <p className="carry-hint">{m.participantsHint}</p>
          <table>
            <thead>
              <tr>
                <th scope="col">{m.country}</th>
                <th scope="col">{m.name}</th>
                <th scope="col">{m.office}</th>
                <th scope="col">{m.confirmed}</th>
              </tr>
            </thead>
            <tbody>
              {sequence.map((index) => {
                const entry = entries[index]!;
                const answer = answerOf(index);
                const country = entry.country === null ? entry.text : countryName(entry.country, survey.language);
                return (
                  <tr key={index}>
                    <th scope="row" lang={survey.language}>
                      {country}
                    </th>
                    <td>
                      <input
                        className="input"
                        aria-label={`${country} ${m.name}`}
                        value={answer.name}
                        lang={survey.language}
                        spellCheck={false}
                        onChange={(event) => change(index, { name: event.target.value })}
                      />
                    </td>
                    <td>
                      <input
                        className="input"
                        aria-label={`${country} ${m.office}`}
                        value={answer.office}
                        lang={survey.language}
                        spellCheck={false}
                        onChange={(event) => change(index, { office: event.target.value })}
                      />
                    </td>
                    <td className="carry-check">
                      <input
                        type="checkbox"
                        aria-label={m.confirm(answer.name || country)}
                        checked={answer.confirmed}
                        onChange={(event) => change(index, { confirmed: event.target.checked })}
                      />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
