import type { ProjectorMessages } from '../../shared/messages/projector.ts';

/** The projector's own keys: it is no place for the window's commands. */
const KEYS = {
  next: '→　↓　Space',
  previous: '←　↑　Shift+Space',
  nextChange: 'N　F8',
  previousChange: 'P　F7',
  number: '13 Enter',
  ends: 'Home　End',
  changes: 'C',
  draft: 'D',
  size: '＋　−',
  theme: 'L',
  leave: 'Esc',
} as const satisfies { readonly [action in keyof ProjectorMessages['does']]: string };

const ACTIONS = Object.keys(KEYS) as (keyof typeof KEYS)[];

export function KeyList({ m }: { readonly m: ProjectorMessages }) {
  return (
    <section className="projector-keys" aria-label={m.keysTitle}>
      <dl>
        {ACTIONS.map((action) => (
          <div key={action}>
            <dt>{KEYS[action]}</dt>
            <dd>{m.does[action]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
