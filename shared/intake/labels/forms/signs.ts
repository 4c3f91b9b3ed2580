import { labelStyle } from '../../../numbering/index.ts';
import { form, OPTIONAL_GAP } from './form.ts';

export const sign = form(`([◆◇○●■□▼▽★☆◎▶])(?![◆◇○●■□▼▽★☆◎▶])${OPTIONAL_GAP}`, 'u', ([, mark = '']) => [
  { family: 'sign', style: labelStyle(mark) === null ? 'none' : mark, text: mark },
]);
