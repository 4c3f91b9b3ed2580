import { inOrder } from '../../shared/messages/direction.ts';

// ESC begins orders to a terminal (title, colours, on some even the clipboard), a lone return writes over what stands there.
const ORDERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\r(?!\n)/gu;

/** Text from files and names as a terminal may show it: in the order in which it is stored, and without orders to it. */
export function shown(text: string): string {
  return inOrder(text).replace(ORDERS, '\ufffd');
}
