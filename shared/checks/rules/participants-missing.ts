import { countryName } from '../../countries/index.ts';
import { findLists, findParticipants, type Participants } from '../participants.ts';
import type { CheckedBlock, Rule, Spot } from '../rule.ts';

interface Facts {
  readonly participants: Participants | null;
  /** Participants of the dossier that the chapeau does not name, and where that is said. */
  readonly unnamed: readonly string[];
  readonly chapeau: CheckedBlock | null;
}

/** A list that leaves out one of two is about the other; only one that names all but one has forgotten somebody. */
const LEAST_LIST = 4;
/** So much of the chapeau is shown where it lacks somebody. */
const HEAD_LENGTH = 40;

/** A participant of the dossier whom the chapeau does not name, and a list in the body that names all but one. */
export const participantsMissing: Rule<Facts> = {
  id: 'participants-missing',
  level: 'warning',
  languages: ['ja', 'en', 'ru'],
  source: 'participants',
  survey: (blocks, { participants: named }) => {
    const chapeau = blocks.find(({ kind }) => kind === 'chapeau') ?? null;
    const unnamed = chapeau ? named.filter((name) => name !== '' && !chapeau.text.includes(name)) : [];
    // Where none is named, the dossier writes its participants in another language than the text.
    const known = unnamed.length < named.length ? unnamed : [];
    return { participants: findParticipants(blocks), unnamed: known, chapeau };
  },
  check: (block, { participants, unnamed, chapeau }) => {
    if (block.id === chapeau?.id) {
      if (unnamed.length === 0) return [];
      const name = unnamed.join(block.language === 'ja' ? '、' : ', ');
      return [{ from: 0, to: Math.min(block.text.length, HEAD_LENGTH), detail: { case: 'chapeau', name } }];
    }
    return participants
      ? findLists(block, participants).flatMap(({ countries, from, to }) => {
          const listed = new Set(countries.map(({ code }) => code));
          const missing = participants.countries.filter(({ code }) => !listed.has(code));
          const only = missing.length === 1 && countries.length >= LEAST_LIST ? missing[0]! : null;
          // All but the first: the guests, without their host.
          if (!only || only === participants.countries[0]) return [];
          const spot: Spot = { from, to, detail: { case: 'list', name: countryName(only.code, block.language) } };
          return [spot];
        })
      : [];
  },
};
