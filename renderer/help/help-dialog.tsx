import { useEffect, useRef, useState } from 'react';
import { appMessages } from '../../shared/messages/app.ts';
import { type HelpPage, helpMessages } from '../../shared/messages/help.ts';
import { useDeskState, useText } from '../app/desk.ts';
import type { DialogProps } from '../app/desk-state.ts';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { GuideText } from './guide-text.tsx';
import { countHits } from './read-guide.ts';
import { useGuide } from './use-guide.ts';
import './help.css';

/** The user guide, opened at the page of a room; searched as one types. */
export default function HelpDialog({ question, answer }: DialogProps<HelpPage, never>) {
  const text = useText(helpMessages);
  const { close } = useText(appMessages);
  const pages = useGuide(useDeskState((state) => state.locale));
  const [chosen, setChosen] = useState<number | null>(null);
  const [typed, setTyped] = useState('');
  const article = useRef<HTMLElement>(null);

  const listed = (pages ?? [])
    .map((page, index) => ({ page, index, hits: countHits(page, typed) }))
    .filter(({ hits }) => typed.trim() === '' || hits > 0);
  const asked = pages?.findIndex(({ title }) => title === text.rooms[question]) ?? -1;
  const wanted = chosen ?? Math.max(0, asked);
  const at = listed.some(({ index }) => index === wanted) ? wanted : (listed[0]?.index ?? null);
  const page = at === null ? null : (pages?.[at] ?? null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page, or another search in it
  useEffect(() => {
    const element = article.current;
    if (element === null) return;
    const hit = element.querySelector('mark');
    if (hit === null) element.scrollTop = 0;
    else hit.scrollIntoView({ block: 'center' });
  }, [page, typed]);

  return (
    <Dialog title={text.title} closeLabel={close} onClose={() => answer(null)} size="wide high">
      <div className="help">
        <div className="help-contents">
          <TextField name={text.search} value={typed} onChange={setTyped} type="search" />
          <nav aria-label={text.pages}>
            <ul>
              {listed.map(({ page: { title }, index, hits }) => (
                <li key={title}>
                  <button
                    type="button"
                    aria-current={index === at ? 'page' : undefined}
                    onClick={() => {
                      setChosen(index);
                      article.current?.focus();
                    }}
                  >
                    <span>{title}</span>
                    {hits > 0 && <small>{text.hits(hits)}</small>}
                  </button>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is read by keyboard, and longer than the dialog */}
        <article className="help-page" ref={article} tabIndex={0} data-first aria-label={page?.title ?? text.title}>
          {pages === null && <p role="status">{text.opening}</p>}
          {pages !== null && page === null && <p role="status">{text.none(typed.trim())}</p>}
          {page !== null && <GuideText page={page} sought={typed.trim()} isKeys={page.title === text.rooms.keys} />}
        </article>
      </div>
    </Dialog>
  );
}
