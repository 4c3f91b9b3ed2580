import { operativeMessages } from '../../shared/messages/operative.ts';
import type { Weight } from '../../shared/operative/index.ts';
import { useText } from '../app/desk.ts';
import './weight-gist.css';

/** A weighty change in a few words: its kind as a badge, then what stood there and what stands there now. */
export function WeightGist({ weights }: { readonly weights: readonly Weight[] }) {
  const m = useText(operativeMessages).weights;
  return weights.map((weight, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the weights of one change never change places
    <span className="weight-gist" key={i}>
      <em className="weight-badge">{m.kind[weight.kind]}</em>
      <span className="weight-before">{weight.before ?? m.none}</span>
      {' → '}
      {weight.after ?? m.none}
    </span>
  ));
}
