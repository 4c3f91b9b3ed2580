import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { appMessages } from '../../shared/messages/app.ts';
import { dialogMessages } from '../../shared/messages/dialogs.ts';
import { nextHit, previousHit, replaceAllHits, replaceHit, setQuery } from '../editor/commands/search.ts';
import { allHits, searchState } from '../editor/plugins/search.ts';
import { Searcher } from '../editor/search/query.ts';
import { Button } from '../ui/button.tsx';
import { Tick } from '../ui/field.tsx';
import { Icon } from '../ui/icons.tsx';
import { inSlices } from '../worker/slices.ts';
import { QUIET_MS } from './busily.ts';
import { useDesk, useDeskState, useText } from './desk.ts';
import { inOneGo } from './in-one-go.ts';

/** Find and replace above the page. Enter goes on, Shift+Enter back, Escape returns to the text. */
export function FindBar({ replace }: { readonly replace: boolean }) {
  const desk = useDesk();
  const { state, actions } = desk;
  const text = useText(dialogMessages).find;
  const { close } = useText(appMessages);
  const editor = useDeskState((value) => value.editor);
  const found = useDeskState(({ snapshot }) => (snapshot === null ? null : searchState(snapshot.state)));
  const [words, setWords] = useState(() => selectedWords(state.get().snapshot?.state ?? null));
  const [other, setOther] = useState('');
  const [loose, setLoose] = useState(true);
  const [searching, setSearching] = useState(false);
  /** Whether the text was looked through for these words; false where others took their place meanwhile. */
  const looked = useRef(Promise.resolve(true));
  const field = useRef<HTMLInputElement>(null);
  const ids = { find: useId(), replace: useId() };

  useEffect(() => field.current?.select(), []);
  // The search ends with the bar; the text stays as it is.
  useEffect(() => () => void state.get().editor?.run(setQuery(null)), [state]);
  useEffect(() => {
    if (editor === null) return;
    const { view } = editor;
    const set = (...query: Parameters<typeof setQuery>) => setQuery(...query)(view.state, view.dispatch);
    if (words === '') return void set(null);
    const query = { text: words, options: { width: loose, kana: loose, case: loose } };
    const searcher = new Searcher(query);
    const stop = new AbortController();
    const told = setTimeout(() => setSearching(true), QUIET_MS);
    const { children } = view.state.doc;
    // A long text is looked through while the next letter can be typed, which begins anew.
    const look = async () => {
      await inSlices(children.length, (i) => searcher.look(children[i]!), stop.signal);
      if (!view.isDestroyed) set(query, searcher);
      return !view.isDestroyed;
    };
    const end = () => {
      clearTimeout(told);
      // A look that was given up ends only after the next one has begun, which goes on.
      if (!stop.signal.aborted) setSearching(false);
    };
    looked.current = look()
      .catch(() => false)
      .finally(end);
    return () => {
      end();
      stop.abort();
    };
  }, [editor, words, loose]);

  /** The editor takes the focus with each command; whoever types in the bar stays there. */
  const act = (command: Parameters<NonNullable<typeof editor>['run']>[0]) => {
    const here = document.activeElement;
    editor?.run(command);
    if (here instanceof HTMLElement) here.focus();
  };
  const run = async (command: Parameters<typeof act>[0]) => {
    if (await looked.current) act(command);
  };
  const replaceAll = async () => {
    if (editor === null || !(await looked.current)) return;
    const { length } = allHits(editor.view.state);
    await inOneGo(desk, length, () => act(replaceAllHits(other)));
    if (length > 0) actions.tell(text.replaced(length));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') actions.showFind('no');
    else if (event.key === 'Enter' && event.target === field.current) run(event.shiftKey ? previousHit : nextHit);
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) run(replaceHit(other));
    else return;
    event.preventDefault();
  };
  const all = found?.hits.length ?? 0;
  const at = (found?.active ?? -1) + 1;
  const looksFor = found?.query;
  // What was found for other words says nothing about these; nor does it that nothing was found.
  const isAnswered = looksFor?.text === words && looksFor.options.width === loose;
  const count =
    words === '' || (!isAnswered && !searching)
      ? ''
      : searching
        ? text.searching
        : all === 0
          ? text.none
          : (found?.limited ? text.countLimited : text.count)(at, all);
  return (
    <search className="find-bar" aria-label={text.label} onKeyDown={onKeyDown}>
      <div className="find-row">
        <label htmlFor={ids.find}>{text.find}</label>
        <input
          id={ids.find}
          ref={field}
          className="input"
          type="text"
          value={words}
          spellCheck={false}
          onChange={(event) => setWords(event.target.value)}
        />
        <Button look="icon" label={text.previous} onPress={() => run(previousHit)}>
          <Icon sign="up" />
        </Button>
        <Button look="icon" label={text.next} onPress={() => run(nextHit)}>
          <Icon sign="down" />
        </Button>
        <span className="count" role="status">
          {count}
        </span>
        <Tick label={text.loose} checked={loose} onChange={setLoose} />
        <Button look="icon" label={close} onPress={() => actions.showFind('no')}>
          <Icon sign="close" />
        </Button>
      </div>
      {replace && (
        <div className="find-row">
          <label htmlFor={ids.replace}>{text.with}</label>
          <input
            id={ids.replace}
            className="input"
            value={other}
            spellCheck={false}
            onChange={(event) => setOther(event.target.value)}
          />
          <Button onPress={() => run(replaceHit(other))}>{text.one}</Button>
          {/* Never disabled: a button that is would drop the focus the moment the last hit is replaced. */}
          <Button onPress={replaceAll}>{text.all}</Button>
        </div>
      )}
    </search>
  );
}

/** A short selection inside one block is what the person wants to look for. */
function selectedWords(
  state: {
    doc: { textBetween(a: number, b: number, c?: string): string };
    selection: { from: number; to: number };
  } | null,
) {
  const longest = 60;
  if (state === null) return '';
  const { from, to } = state.selection;
  return to - from > 0 && to - from <= longest ? state.doc.textBetween(from, to, '\n').split('\n')[0]! : '';
}
