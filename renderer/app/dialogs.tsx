import { createElement, Suspense } from 'react';
import { useDeskState } from './desk.ts';

/** The dialogs that are open, the latest on top. */
export function Dialogs() {
  const dialogs = useDeskState((state) => state.dialogs);
  return dialogs.map(({ key, component, question, answer }) => (
    <Suspense key={key} fallback={null}>
      {createElement(component, { question: question as never, answer })}
    </Suspense>
  ));
}
