import { form, OPTIONAL_GAP } from './form.ts';

/** ◆ ■ ○ … as a heading's sign or a bullet; two in a row are a blank to fill in (○○). */
export const sign = form(`([◆◇○●◎■□▲△▼▽★☆▶])(?![◆◇○●◎■□▲△▼▽★☆▶])${OPTIONAL_GAP}`, 'u', ([, mark = '']) => [
  { family: `sign ${mark}`, style: mark, text: mark },
]);
