import { useEffect, useRef, useState } from 'react';
import { RULES } from '../../shared/checks/index.ts';
import { appMessages } from '../../shared/messages/app.ts';
import { checksMessages, sourceText } from '../../shared/messages/checks.ts';
import type { Finding } from '../../shared/model/finding.ts';
import { useDesk, useDeskState, useText } from '../app/desk.ts';
import { OfText } from '../app/of-text.tsx';
import { useStore } from '../app/store.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceField } from '../ui/field.tsx';
import { type BoardFilter, countRules, excerptParts, filterFindings } from './board-filter.ts';
import { FindingItem } from './finding-item.tsx';
import { findingSentence } from './finding-sentence.ts';
import { findingsStore } from './findings-store.ts';
import { findingKey } from './ignored-findings.ts';
import { IgnoredItem } from './ignored-item.tsx';
import './findings-board.css';

/** Rows drawn at first, and more with each press: thousands of buttons would make the column slow. */
const PAGE = 60;
const ANY = '';

const sources = new Map(RULES.map((rule) => [rule.id, rule.source]));

/** 指摘の一覧: every finding in the right column beside the page, by level and rule; and what was set aside. */
export function FindingsBoard() {
  const desk = useDesk();
  const store = findingsStore(desk);
  const text = useText(checksMessages);
  const frame = useRef<HTMLElement>(null);
  const filter = useStore(store, (view) => view.filter);
  const setAside = useStore(store, (view) => view.setAside);
  const findings = useDeskState((state) => state.findings);
  const inside = useRef(false);
  useEffect(() => frame.current?.querySelector('select')?.focus(), []);
  // The pressed button goes with its row: the focus goes on to what has taken its place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was shown changed, and a row may have gone
  useEffect(() => {
    if (!inside.current || document.activeElement !== document.body) return;
    const next = frame.current?.querySelector<HTMLElement>('.board-rows button:enabled, select');
    next?.focus();
  }, [findings, setAside, filter]);
  const { board } = text;
  const close = () => {
    store.set({ board: false });
    desk.state.get().editor?.focus();
  };
  return (
    <aside
      className="panel findings-board"
      aria-label={board.title}
      ref={frame}
      onFocus={() => {
        inside.current = true;
      }}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget !== null) inside.current = frame.current?.contains(relatedTarget) ?? false;
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        close();
      }}
    >
      <header>
        <h2 className="caption">{board.title}</h2>
        <Button look="quiet" onPress={close}>
          {board.close}
        </Button>
      </header>
      <Filters filter={filter} findings={findings} ignored={setAside.length} />
      {filter.show === 'standing' ? (
        <Standing findings={filterFindings(findings, filter)} all={findings.length} />
      ) : (
        <ul className="board-rows">
          {setAside.length === 0 && <li className="none">{board.none}</li>}
          {setAside.map((aside) => (
            <li key={JSON.stringify(aside.entry)}>
              <IgnoredItem aside={aside} />
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
}

interface FiltersProps {
  readonly filter: BoardFilter;
  readonly findings: readonly Finding[];
  readonly ignored: number;
}

function Filters({ filter, findings, ignored }: FiltersProps) {
  const store = findingsStore(useDesk());
  const { board, levels } = useText(checksMessages);
  const locale = useDeskState((state) => state.locale);
  const set = (change: Partial<BoardFilter>) => store.set({ filter: { ...filter, ...change } });
  const rules = countRules(filterFindings(findings, { ...filter, rule: null }));
  const sample = new Map(findings.map((finding) => [finding.rule, finding]));
  const known = rules.some(([rule]) => rule === filter.rule);
  return (
    <div className="board-filters">
      <ChoiceField
        name={board.show}
        beside
        value={filter.show}
        choices={[
          { value: 'standing', label: board.standing(findings.length) },
          { value: 'ignored', label: board.ignored(ignored) },
        ]}
        onChange={(show) => set({ show })}
      />
      {filter.show === 'standing' && (
        <>
          <ChoiceField
            name={board.level}
            beside
            value={filter.level ?? ANY}
            choices={[
              { value: ANY, label: board.allLevels },
              ...(['error', 'warning', 'notice'] as const).map((level) => ({ value: level, label: levels[level] })),
            ]}
            onChange={(level) => set({ level: level === ANY ? null : level, rule: null })}
          />
          <ChoiceField
            name={board.rule}
            beside
            value={known && filter.rule !== null ? filter.rule : ANY}
            choices={[
              { value: ANY, label: board.allRules },
              ...rules.map(([rule, count]) => ({
                value: rule,
                label: board.ruleCount(findingSentence(sample.get(rule)!, locale).title, count),
              })),
            ]}
            onChange={(rule) => set({ rule: rule === ANY ? null : rule })}
          />
        </>
      )}
    </div>
  );
}

function Standing({ findings, all }: { readonly findings: readonly Finding[]; readonly all: number }) {
  const { board, levels } = useText(checksMessages);
  const { moreFindings } = useText(appMessages).panel;
  const locale = useDeskState((state) => state.locale);
  const [pages, setPages] = useState(1);
  const shown = findings.slice(0, pages * PAGE);
  return (
    <>
      <p className="board-count" role="status">
        {board.count(findings.length, all)}
      </p>
      <ul className="board-rows">
        {findings.length === 0 && <li className="none">{board.none}</li>}
        {shown.map((finding) => {
          const [before, words, after] = excerptParts(finding);
          const source = sources.get(finding.rule);
          return (
            <li key={findingKey(finding) + finding.from}>
              <FindingItem
                finding={finding}
                level={levels[finding.level]}
                source={source && sourceText(source, locale)}
              >
                <OfText className="board-words">
                  {before}
                  <mark>{words}</mark>
                  {after}
                </OfText>
              </FindingItem>
            </li>
          );
        })}
      </ul>
      {findings.length > shown.length && (
        <Button look="quiet" onPress={() => setPages(pages + 1)}>
          {moreFindings(findings.length - shown.length)}
        </Button>
      )}
    </>
  );
}
