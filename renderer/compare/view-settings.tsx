import type { CompareMessages } from '../../shared/messages/compare.ts';
import { TABLE_HEADS } from '../../shared/output/comparison/index.ts';
import type { Store } from '../app/store.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceField, Tick } from '../ui/field.tsx';
import type { CompareState } from './compare-store.ts';
import { VIEW_SHAPES } from './compare-view.ts';
import '../ui/segments.css';

interface ViewSettingsProps {
  readonly state: CompareState;
  readonly store: Store<CompareState>;
  readonly m: CompareMessages;
  readonly onCopy: (() => void) | null;
}

/** 見せ方: which of the three views, and its settings. */
export function ViewSettings({ state, store, m, onCopy }: ViewSettingsProps) {
  const setTable = (change: Partial<CompareState['table']>) => store.set({ table: { ...state.table, ...change } });
  const newSide = state.shape === 'table' ? state.table.newSide : state.columnsNewSide;
  const setNewSide = (side: 'left' | 'right') =>
    state.shape === 'table' ? setTable({ newSide: side }) : store.set({ columnsNewSide: side });
  return (
    <section>
      <h2 className="caption">{m.view.title}</h2>
      <fieldset className="segments cmp-shapes">
        <legend className="unseen">{m.view.shape}</legend>
        {VIEW_SHAPES.map((shape) => (
          <label key={shape}>
            <input
              type="radio"
              name="view-shape"
              checked={state.shape === shape}
              onChange={() => store.set({ shape })}
            />
            <span>{m.view[shape]}</span>
          </label>
        ))}
      </fieldset>
      <div className="cmp-fields">
        {state.shape !== 'inline' && (
          <ChoiceField
            name={m.view.newSide}
            beside
            value={newSide}
            choices={[
              { value: 'left', label: m.view.left },
              { value: 'right', label: m.view.right },
            ]}
            onChange={setNewSide}
          />
        )}
        {state.shape === 'table' && (
          <>
            <ChoiceField
              name={m.view.heads}
              beside
              value={state.table.heads}
              choices={TABLE_HEADS.map((heads) => ({ value: heads, label: m.heads[heads] }))}
              onChange={(heads) => setTable({ heads })}
            />
            <Tick label={m.view.remarks} checked={state.table.remarks} onChange={(remarks) => setTable({ remarks })} />
            <Tick label={m.view.codes} checked={state.table.codes} onChange={(codes) => setTable({ codes })} />
          </>
        )}
        <Tick
          label={m.view.fold}
          checked={state.fold}
          onChange={(fold) => store.set({ fold, unfolded: new Set(), table: { ...state.table, fold } })}
        />
      </div>
      {onCopy !== null && (
        <div className="cmp-buttons">
          <Button onPress={onCopy}>{m.copy.button}</Button>
        </div>
      )}
    </section>
  );
}
