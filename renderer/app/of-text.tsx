import { createContext, type ReactNode, useContext } from 'react';
import { useDeskState } from './desk.ts';

/** Language (BCP 47) of the texts in this part of the window, where it is not the working text's. */
export const TextLanguage = createContext<string | null>(null);

interface OfTextProps {
  readonly as?: 'span' | 'div' | 'p' | 'q' | 'del' | 'ins';
  readonly className?: string;
  readonly children: ReactNode;
}

/** Words of a text among those of the interface: spoken in the text's language, and drawn in that language's typeface. */
export function OfText({ as: Tag = 'span', className, children }: OfTextProps) {
  const working = useDeskState((state) => state.snapshot?.state.doc.attrs.language as string | undefined);
  const lang = useContext(TextLanguage) ?? working ?? 'ja';
  return (
    <Tag lang={lang} className={className === undefined ? 'of-text' : `of-text ${className}`}>
      {children}
    </Tag>
  );
}
